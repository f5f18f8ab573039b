import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export interface Session {
  enlist(write: Write): void;
}

export class UnitOfWork implements Session {
  private static readonly shared = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1', maxAttempts: 2 }));
  private readonly writes: Write[] = [];

  private constructor(private readonly documents = UnitOfWork.shared) {}

  static async run<T>(work: (session: Session) => T | Promise<T>): Promise<T> {
    const unit = new UnitOfWork();
    const result = await work(unit);
    await unit.commit();
    return result;
  }

  enlist(write: Write) {
    this.writes.push(write);
  }

  private async commit() {
    if (!this.writes.length) return;
    await this.documents.send(new TransactWriteCommand({ TransactItems: this.writes }));
    this.writes.length = 0;
  }
}
