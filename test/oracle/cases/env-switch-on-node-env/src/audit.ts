import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { regionForEnvironment } from './region';

const logs = new CloudWatchLogsClient({ region: regionForEnvironment() });

export async function handler({ actor }: { actor: string }) {
  await logs.send(new PutLogEventsCommand({
    logGroupName: '/audit',
    logStreamName: 'api',
    logEvents: [{ timestamp: Date.now(), message: JSON.stringify({ actor }) }],
  }));
}
