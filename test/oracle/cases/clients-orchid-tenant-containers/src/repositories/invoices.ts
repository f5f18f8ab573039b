import { GetCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export interface Invoice {
  tenant: string;
  id: string;
  total: number;
}

export interface Stores {
  writer: DynamoDBDocumentClient;
  readers: DynamoDBDocumentClient[];
}

const TableName = "invoices";

export class InvoiceRepository {
  constructor(private readonly stores: Stores) {}

  async byId(tenant: string, id: string): Promise<Invoice | undefined> {
    return this.fromAnyReader(async (reader) => {
      const { Item } = await reader.send(new GetCommand({ TableName, Key: { tenant, id } }));
      return Item as Invoice | undefined;
    });
  }

  async recent(tenant: string): Promise<Invoice[]> {
    const { Items = [] } = await this.stores.writer.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: "tenant = :t",
        ExpressionAttributeValues: { ":t": tenant },
        ScanIndexForward: false,
        Limit: 20,
      }),
    );
    return Items as Invoice[];
  }

  async insert(invoice: Invoice): Promise<void> {
    await this.stores.writer.send(new PutCommand({ TableName, Item: invoice, ConditionExpression: "attribute_not_exists(id)" }));
  }

  private async fromAnyReader<T>(read: (reader: DynamoDBDocumentClient) => Promise<T>): Promise<T> {
    let failure: unknown;
    for (const reader of this.stores.readers) {
      try {
        return await read(reader);
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }
}
