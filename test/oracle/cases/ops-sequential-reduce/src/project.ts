import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';

const views = new DynamoDBClient({ region: 'eu-west-1' });
const changes = new KinesisClient({ region: process.env.CHANGES_REGION ?? 'eu-west-1' });

type Fact = { account: string; type: 'credited' | 'debited'; cents: number };

const signed = ({ type, cents }: Fact) => (type === 'credited' ? cents : -cents);

const apply = (fact: Fact) =>
  views.send(new UpdateItemCommand({
    TableName: 'balances',
    Key: { account: { S: fact.account } },
    UpdateExpression: 'ADD cents :c',
    ExpressionAttributeValues: { ':c': { N: String(signed(fact)) } },
  }));

export async function handler({ facts }: { facts: Fact[] }) {
  // Facts of one account must not overtake each other.
  await facts.reduce<Promise<unknown>>((before, fact) => before.then(() => apply(fact)), Promise.resolve());

  const totals = new Map<string, number>();
  for (const fact of facts) totals.set(fact.account, (totals.get(fact.account) ?? 0) + signed(fact));

  const sent = Array.from(totals, async ([account, cents]) =>
    changes.send(new PutRecordsCommand({
      StreamName: 'balance-changes',
      Records: [{ PartitionKey: account, Data: Buffer.from(JSON.stringify({ account, cents })) }],
    })),
  );
  await Promise.allSettled(sent);
  return totals.size;
}
