import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Specimen } from "./specimen";
import type { SpecimenStore } from "./specimen-store";

export class DynamoStore implements SpecimenStore {
  private readonly client: DynamoDBClient;

  constructor(
    region: string,
    private readonly table = "specimens",
  ) {
    this.client = new DynamoDBClient({ region });
  }

  async find(id: string): Promise<Specimen | undefined> {
    const { Item } = await this.client.send(new GetItemCommand({ TableName: this.table, Key: { id: { S: id } } }));
    return Item && { id, species: Item.species?.S ?? "indet.", scannedIn: Item.scannedIn?.S };
  }

  async save({ id, species, scannedIn }: Specimen): Promise<void> {
    const Item = { id: { S: id }, species: { S: species }, ...(scannedIn ? { scannedIn: { S: scannedIn } } : {}) };
    await this.client.send(new PutItemCommand({ TableName: this.table, Item }));
  }
}
