import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { config } from "../config";

export interface Ticket {
  ticket: string;
  items: string[];
}

export class TicketNotFound extends Error {
  readonly statusCode = 404;
}

export class TicketRepository {
  private readonly tableName = config.table("tickets");
  private readonly documents: DynamoDBDocumentClient;

  constructor(client = new DynamoDBClient({ region: config.data.region })) {
    this.documents = DynamoDBDocumentClient.from(client);
  }

  async save(ticket: Ticket) {
    await this.documents.send(new PutCommand({ TableName: this.tableName, Item: ticket }));
  }

  async get(ticket: string): Promise<Ticket> {
    const { Item } = await this.documents.send(new GetCommand({ TableName: this.tableName, Key: { ticket } }));
    if (!Item) throw new TicketNotFound(ticket);
    return Item as Ticket;
  }
}
