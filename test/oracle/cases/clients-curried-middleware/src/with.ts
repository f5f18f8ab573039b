import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';

export interface Context {
  readonly table: DynamoDBClient;
}

type Inner<E, R> = (event: E, context: Context) => Promise<R>;

export const withTable =
  ({ region }: { region?: string }) =>
  <E, R>(inner: Inner<E, R>) => {
    const table = new DynamoDBClient({ ...(region && { region }) });
    return (event: E): Promise<R> => inner(event, { table });
  };

const metrics = new CloudWatchClient({ region: 'us-west-2' });

export const measured =
  <E, R>(name: string, run: (event: E) => Promise<R>) =>
  async (event: E): Promise<R> => {
    const started = Date.now();
    try {
      return await run(event);
    } finally {
      await metrics.send(new PutMetricDataCommand({ Namespace: 'app', MetricData: [{ MetricName: name, Value: Date.now() - started }] }));
    }
  };
