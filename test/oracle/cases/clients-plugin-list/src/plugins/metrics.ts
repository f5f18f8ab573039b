import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import type { Plugin } from '../plugin';
export function metricsPlugin({ region = process.env.METRICS_REGION ?? 'us-east-1' } = {}): Plugin {
  let client: CloudWatchClient;
  return {
    setup: async () => {
      client = new CloudWatchClient({ region });
      return {
        name: 'metrics',
        async onRequest(path) {
          await client.send(new PutMetricDataCommand({ Namespace: 'web', MetricData: [{ MetricName: path, Value: 1 }] }));
        },
      };
    },
  };
}

