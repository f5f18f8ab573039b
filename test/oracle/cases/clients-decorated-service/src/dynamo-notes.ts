import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Notes } from './ports';

export class DynamoNotes implements Notes {
  constructor(private readonly client: DynamoDBClient, private readonly table: string) {}

  async add(text: string) {
    await this.client.send(new PutItemCommand({ TableName: this.table, Item: { text: { S: text } } }));
  }

  async count() {
    return (await this.client.send(new ScanCommand({ TableName: this.table, Select: 'COUNT' }))).Count ?? 0;
  }
}

export class LoggedNotes implements Notes {
  constructor(private readonly inner: Notes, private readonly log: (line: string) => void = console.log) {}

  add = async (text: string) => {
    this.log(`add ${text.length}`);
    await this.inner.add(text);
  };

  count = () => this.inner.count();
}
