import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
import { regionOf, type Context, type Side } from "@juniper/platform";

export interface Keyed {
  id: string;
}

export class Collection<T extends Keyed> {
  private readonly sides = new Map<Side, DynamoDBDocument>();

  constructor(
    private readonly context: Context,
    private readonly table: string,
  ) {}

  private on(side: Side): DynamoDBDocument {
    const open = this.sides.get(side);
    if (open) return open;
    const documents = DynamoDBDocument.from(new DynamoDBClient({ region: regionOf(this.context, side), maxAttempts: 1 }));
    this.sides.set(side, documents);
    return documents;
  }

  async find(id: string, side: Side = "home"): Promise<T | undefined> {
    const { Item } = await this.on(side).get({ TableName: this.table, Key: { id } });
    return Item as T | undefined;
  }

  async save(entity: T): Promise<void> {
    await this.on("home").put({ TableName: this.table, Item: entity });
  }
}
