import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

export interface Lamp {
  id: string;
  lumens: number;
}

export interface LampRepository {
  byId(id: string): Promise<Lamp | undefined>;
  save(lamp: Lamp): Promise<void>;
}

export class DynamoLampRepository implements LampRepository {
  constructor(private readonly deps: { client: DynamoDBClient; table: string }) {}

  async byId(id: string) {
    const { client, table } = this.deps;
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: { id: { S: id } } }));
    return Item && { id, lumens: Number(Item.lumens?.N) };
  }

  async save({ id, lumens }: Lamp) {
    await this.deps.client.send(
      new PutItemCommand({ TableName: this.deps.table, Item: { id: { S: id }, lumens: { N: `${lumens}` } } }),
    );
  }
}
