import { QueryCommand, TransactWriteCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export type AccountEvent =
  | { type: "opened"; owner: string }
  | { type: "deposited"; amount: number }
  | { type: "withdrawn"; amount: number };

type Stored = AccountEvent & { stream: string; version: number };

const EVENTS = "account-events";

export class EventStore {
  constructor(private readonly documents: DynamoDBDocumentClient) {}

  async load(stream: string): Promise<Stored[]> {
    const { Items = [] } = await this.documents.send(
      new QueryCommand({
        TableName: EVENTS,
        KeyConditionExpression: "stream = :s",
        ExpressionAttributeValues: { ":s": stream },
        ConsistentRead: true,
      }),
    );
    return Items as Stored[];
  }

  async append(stream: string, expected: number, events: AccountEvent[]): Promise<void> {
    await this.documents.send(
      new TransactWriteCommand({
        TransactItems: events.map((event, i) => ({
          Put: {
            TableName: EVENTS,
            Item: { ...event, stream, version: expected + i + 1 },
            ConditionExpression: "attribute_not_exists(version)",
          },
        })),
      }),
    );
  }
}
