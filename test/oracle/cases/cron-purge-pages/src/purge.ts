import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const db = new DynamoDBClient({ region: 'us-east-1' });
const sns = new SNSClient({ region: process.env.TOPIC_REGION ?? 'us-east-1' });

async function deleteExpired(): Promise<number> {
  let deleted = 0;
  try {
    for await (const { Items = [] } of paginateScan({ client: db, pageSize: 25 }, { TableName: 'grants' })) {
      if (Items.length === 0) continue;
      await db.send(new BatchWriteItemCommand({ RequestItems: { grants: Items.map(({ id }) => ({ DeleteRequest: { Key: { id: id! } } })) } }));
      deleted += Items.length;
    }
  } catch (error) {
    console.error('purge stopped early', error);
  }
  return deleted;
}

export const purge = async () => ({ deleted: await deleteExpired() });

export const purgeAndTell = async () => {
  const deleted = await deleteExpired();
  if (deleted === 0) throw new Error('nothing was purged');
  await sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:123456789012:ops', Message: `${deleted}` }));
  return { deleted };
};
