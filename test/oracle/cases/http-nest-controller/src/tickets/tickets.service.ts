import { Inject, Injectable, ServiceUnavailableException } from '@nestjs/common';
import { GetCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export const DOCUMENTS = Symbol('DOCUMENTS');

@Injectable()
export class TicketsService {
  constructor(@Inject(DOCUMENTS) private readonly documents: DynamoDBDocumentClient) {}

  async find(id: string) {
    const { Item } = await this.documents.send(new GetCommand({ TableName: 'tickets', Key: { id } }));
    return Item;
  }

  async open(ticket: { id: string }) {
    try {
      await this.documents.send(new PutCommand({ TableName: 'tickets', Item: ticket }));
    } catch (cause) {
      throw new ServiceUnavailableException('tickets cannot be opened now', { cause });
    }
    return ticket;
  }

  async history(id: string) {
    try {
      const { Items } = await this.documents.send(new QueryCommand({ TableName: 'ticket-history', KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': id } }));
      return Items ?? [];
    } catch {
      return [];
    }
  }
}
