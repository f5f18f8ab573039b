import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { QUEUE_URL, SNAPSHOT_REGION } from './settings';

const sqs = new SQSClient({ region: SNAPSHOT_REGION });

export async function requestTriage(patientId: string): Promise<void> {
	await sqs.send(new SendMessageCommand({ QueueUrl: QUEUE_URL, MessageBody: JSON.stringify({ patientId }) }));
}
