import { DynamoDBClient, PutItemCommand, GetItemCommand } from "@aws-sdk/client-dynamodb";

class Store {
  protected readonly client = new DynamoDBClient({ region: "us-west-2" });

  async put(id: string): Promise<void> {
    await this.client.send(new PutItemCommand({ TableName: "store", Item: { id: { S: id } } }));
  }

  async get(id: string) {
    return (await this.client.send(new GetItemCommand({ TableName: "store", Key: { id: { S: id } } }))).Item;
  }
}

export class ReadOnlyStore extends Store {
  override async put(id: string): Promise<void> {
    throw new Error(`read-only: ${id}`);
  }
}
