import type { Session } from './uow';

export class Accounts {
  constructor(private readonly session: Session) {}

  move(account: string, amount: number) {
    this.session.enlist({
      Update: {
        TableName: 'accounts',
        Key: { account },
        UpdateExpression: 'ADD balance :a',
        ConditionExpression: 'attribute_exists(account)',
        ExpressionAttributeValues: { ':a': amount },
      },
    });
  }
}

export class Journal {
  constructor(private readonly session: Session) {}

  record(id: string, entry: Record<string, unknown>) {
    this.session.enlist({ Put: { TableName: 'journal', Item: { id, ...entry }, ConditionExpression: 'attribute_not_exists(id)' } });
  }
}
