import { SQSClient, type SQSClientConfig, SendMessageCommand } from '@aws-sdk/client-sqs';

const shared: SQSClientConfig = { region: 'us-east-1', maxAttempts: 5 };
const own: SQSClientConfig = { maxAttempts: 2 };

const client = new SQSClient(process.env.USE_SHARED_ACCOUNT === 'true' ? shared : own);

export const handler = async () => client.send(new SendMessageCommand({ QueueUrl: 'work', MessageBody: 'go' }));
