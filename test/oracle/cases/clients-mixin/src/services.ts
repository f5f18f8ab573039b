import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { withTable } from './with-table';

class Service {
  constructor(protected readonly name: string) {}
}

class Drafts extends withTable(Service, 'eu-west-1') {
  save = (id: string) => this.table.send(new PutItemCommand({ TableName: this.name, Item: { id: { S: id } } }));
}

class Tombstones extends withTable(Service, 'us-west-1') {
  bury(id: string) {
    return this.table.send(new DeleteItemCommand({ TableName: this.name, Key: { id: { S: id } } }));
  }
}

export async function handler({ id }: { id: string }) {
  await new Drafts('drafts').save(id);
  await new Tombstones('tombstones').bury(id);
}
