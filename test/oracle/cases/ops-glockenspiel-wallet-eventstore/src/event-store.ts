import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { config } from "./config";
import { apply, empty, type WalletEvent, type WalletState } from "./wallet";

export class EventStore {
  private readonly db = DynamoDBDocumentClient.from(new DynamoDBClient({ region: config.events.region, maxAttempts: 2 }));
  private readonly s3 = new S3Client({ region: config.snapshots.region });

  async append(event: WalletEvent): Promise<void> {
    const { table } = config.events;
    await this.db.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: table, Item: event, ConditionExpression: "attribute_not_exists(version)" } },
          { Update: { TableName: `${table}-heads`, Key: { walletId: event.walletId }, UpdateExpression: "SET head = :v", ExpressionAttributeValues: { ":v": event.version } } },
        ],
      }),
    );
  }

  async *since(walletId: string, version: number): AsyncIterable<WalletEvent> {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.db.send(
        new QueryCommand({
          TableName: config.events.table,
          KeyConditionExpression: "walletId = :w AND version > :v",
          ExpressionAttributeValues: { ":w": walletId, ":v": version },
          ExclusiveStartKey: from,
        }),
      );
      yield* (page.Items ?? []) as WalletEvent[];
      from = page.LastEvaluatedKey;
    } while (from);
  }

  async snapshot(walletId: string): Promise<WalletState> {
    const { Body } = await this.s3.send(new GetObjectCommand({ Bucket: config.snapshots.bucket, Key: `${walletId}.json` }));
    const text = await Body?.transformToString();
    return text ? (JSON.parse(text) as WalletState) : empty;
  }

  async load(walletId: string): Promise<WalletState> {
    let state = await this.snapshot(walletId);
    for await (const event of this.since(walletId, state.version)) state = apply(state, event);
    return state;
  }
}
