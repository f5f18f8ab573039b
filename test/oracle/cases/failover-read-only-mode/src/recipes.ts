import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

const TableName = 'recipes';

export class ReadOnlyError extends Error {
  readonly status = 503;
}

export class Recipes {
  #readOnlyUntil = 0;
  #writer = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 });
  #replica = new DynamoDBClient({ region: 'eu-west-1', maxAttempts: 1 });

  get isReadOnly() {
    return Date.now() < this.#readOnlyUntil;
  }

  async find(id: string) {
    const command = new GetItemCommand({ TableName, Key: { id: { S: id } } });
    const { Item } = this.isReadOnly ? await this.#replica.send(command) : await this.#readAnywhere(command);
    return Item && { id, title: Item.title?.S };
  }

  async #readAnywhere(command: GetItemCommand) {
    try {
      return await this.#writer.send(command);
    } catch {
      return await this.#replica.send(command);
    }
  }

  async save(id: string, title: string) {
    if (this.isReadOnly) throw new ReadOnlyError('read-only for now');
    try {
      await this.#writer.send(new PutItemCommand({ TableName, Item: { id: { S: id }, title: { S: title } } }));
    } catch (cause) {
      this.#readOnlyUntil = Date.now() + 60_000;
      throw new ReadOnlyError('read-only for now', { cause });
    }
  }
}
