import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Casting, CastingStore } from "../ports";

export class ModernCastingStore implements CastingStore {
  constructor(private readonly db: DynamoDBDocumentClient, private readonly table = "castings") {}

  static inRegion(region: string): ModernCastingStore {
    return new ModernCastingStore(DynamoDBDocumentClient.from(new DynamoDBClient({ region })));
  }

  async save(casting: Casting): Promise<void> {
    await this.db.send(new PutCommand({ TableName: this.table, Item: casting }));
  }

  async load(casting: string): Promise<Casting | undefined> {
    return (await this.db.send(new GetCommand({ TableName: this.table, Key: { casting } }))).Item as Casting | undefined;
  }
}
