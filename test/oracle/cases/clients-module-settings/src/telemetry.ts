import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';

const settings: { region?: string; namespace: string } = { namespace: 'default' };

export function configure(changes: Partial<typeof settings>) {
  Object.assign(settings, changes);
}

const lazy = {
  get client(): CloudWatchClient {
    const client = new CloudWatchClient({ region: settings.region });
    Object.defineProperty(lazy, 'client', { value: client });
    return client;
  },
};

export async function count(name: string) {
  await lazy.client.send(new PutMetricDataCommand({ Namespace: settings.namespace, MetricData: [{ MetricName: name, Value: 1 }] }));
}
