import { CreateBackupCommand, DeleteBackupCommand, DynamoDBClient, ListBackupsCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { loadSettings } from './settings';

const DAY = 24 * 60 * 60 * 1000;

class BackupRun {
  constructor(private readonly db: DynamoDBClient, private readonly table: string) {}

  async create(at: Date) {
    await this.db.send(new CreateBackupCommand({ TableName: this.table, BackupName: `${this.table}-${at.getTime()}` }));
  }

  async prune(before: Date) {
    const { BackupSummaries = [] } = await this.db.send(new ListBackupsCommand({ TableName: this.table, TimeRangeUpperBound: before }));
    for (const { BackupArn } of BackupSummaries) await this.db.send(new DeleteBackupCommand({ BackupArn }));
    return BackupSummaries.length;
  }
}

const { region, retainDays } = loadSettings();
const run = new BackupRun(new DynamoDBClient({ region }), 'ledger');
const now = new Date();
await run.create(now);
const pruned = await run.prune(new Date(now.getTime() - retainDays * DAY));
const alerts = new SNSClient({ region: 'us-east-1' });
await alerts.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:123456789012:backups', Message: `ledger saved, ${pruned} pruned` }));
