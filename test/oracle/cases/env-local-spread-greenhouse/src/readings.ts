import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { localAwsConfig } from './aws-local';

const ddb = DynamoDBDocumentClient.from(new DynamoDBClient({ ...localAwsConfig(), maxAttempts: 2 }), {
  marshallOptions: { removeUndefinedValues: true },
});
const sns = new SNSClient(localAwsConfig());

interface Reading {
  bench: string;
  celsius: number;
  humidity?: number;
}

export const handler = async (reading: Reading) => {
  await ddb.send(
    new PutCommand({ TableName: process.env.READINGS_TABLE ?? 'readings', Item: { ...reading, takenAt: Date.now() } }),
  );
  if (reading.celsius > 38) {
    await sns.send(new PublishCommand({ TopicArn: process.env.ALARM_TOPIC, Message: `${reading.bench} is too hot` }));
  }
  return { stored: true };
};
