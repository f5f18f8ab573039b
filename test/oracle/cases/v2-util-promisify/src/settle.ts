import { publish, query, update } from './lib/aws';

const TableName = 'payouts';

export const handler = async () => {
  const { Items = [] } = await query({
    TableName,
    IndexName: 'due',
    KeyConditionExpression: '#s = :s',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':s': 'due' },
  });

  for (const payout of Items) {
    await update({
      TableName,
      Key: { id: payout.id },
      UpdateExpression: 'SET #s = :done',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':done': 'settled' },
    });
    await publish({ TopicArn: 'arn:aws:sns:eu-central-1:123456789012:payouts', Message: JSON.stringify(payout) });
  }
  return { settled: Items.length };
};
