// Still on SDK v2; moves with the new invoicing (PAR-1182).
import AWS from 'aws-sdk';
import type { ScheduledHandler } from 'aws-lambda';
import { cloudCosts } from './cloud-costs';
import { archive } from './audit-archive';

AWS.config.update({ region: process.env.BILLING_REGION || 'us-west-2' });

const ledger = new AWS.DynamoDB.DocumentClient();
const sts = new AWS.STS();

interface LedgerEntry {
  readonly customer: string;
  readonly cents: number;
}

export const handler: ScheduledHandler = async (event) => {
  const month = event.time.slice(0, 7);
  const { Account } = await sts.getCallerIdentity().promise();
  const entries = await entriesOf(month);
  const total = entries.reduce((sum, { cents }) => sum + cents, 0);
  await archive(`${Account}/${month}.json`, JSON.stringify({ month, total, costs: await cloudCosts(month), entries }));
};

async function entriesOf(month: string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  let from: AWS.DynamoDB.DocumentClient.Key | undefined;
  do {
    const page = await ledger
      .query({
        TableName: 'parcel-ledger',
        KeyConditionExpression: '#month = :month',
        ExpressionAttributeNames: { '#month': 'month' },
        ExpressionAttributeValues: { ':month': month },
        ExclusiveStartKey: from,
      })
      .promise();
    entries.push(...((page.Items ?? []) as LedgerEntry[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return entries;
}
