import { DynamoDBClient, TransactWriteItemsCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
type Register = (item: TransactWriteItem) => void;
class Accounts {
  constructor(private readonly register: Register) {}
  debit(id: string, n: number) { this.change(id, -n); }
  credit(id: string, n: number) { this.change(id, n); }
  private change(id: string, n: number) {
    this.register({ Update: { TableName: 'accounts', Key: { id: { S: id } }, UpdateExpression: 'ADD balance :n', ExpressionAttributeValues: { ':n': { N: String(n) } } } });
  }
}
class Outbox {
  private readonly events: { type: string; detail: object }[] = [];
  constructor(private readonly bus: EventBridgeClient) {}
  add(type: string, detail: object) { this.events.push({ type, detail }); }
  async flush() {
    if (this.events.length === 0) return;
    await this.bus.send(new PutEventsCommand({ Entries: this.events.map(({ type, detail }) => ({ DetailType: type, Detail: JSON.stringify(detail), Source: 'bank' })) }));
  }
}
export class UnitOfWork {
  private readonly items: TransactWriteItem[] = [];
  readonly accounts = new Accounts((item) => this.items.push(item));
  readonly outbox: Outbox;
  private readonly db: DynamoDBClient;
  constructor(region: string) {
    this.db = new DynamoDBClient({ region });
    this.outbox = new Outbox(new EventBridgeClient({ region: 'us-west-2' }));
  }
  async commit() {
    await this.db.send(new TransactWriteItemsCommand({ TransactItems: this.items }));
    await this.outbox.flush();
  }
}

