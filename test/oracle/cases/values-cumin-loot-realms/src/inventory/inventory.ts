import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { shardOf, type Realm, type ShardConfig } from "../config/realms";

export interface Loot {
  playerId: string;
  itemId: string;
  expiresAt?: number;
}

export class Inventory {
  private readonly db: DynamoDBDocumentClient;
  private readonly table: string;

  private constructor({ region, inventoryTable }: ShardConfig) {
    this.db = DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }));
    this.table = inventoryTable;
  }

  static of(realm: Realm): Inventory {
    return new Inventory(shardOf(realm));
  }

  async add(loot: Loot): Promise<void> {
    await this.db.send(new PutCommand({ TableName: this.table, Item: loot }));
  }

  async remove({ playerId, itemId }: Loot): Promise<void> {
    await this.db.send(new DeleteCommand({ TableName: this.table, Key: { playerId, itemId } }));
  }

  async expiredBefore(time: number): Promise<Loot[]> {
    const { Items = [] } = await this.db.send(
      new ScanCommand({
        TableName: this.table,
        FilterExpression: "expiresAt < :t",
        ExpressionAttributeValues: { ":t": time },
      }),
    );
    return Items as Loot[];
  }
}
