import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';

export abstract class BaseHandler<E, R> {
  private readonly metrics = new CloudWatchClient();

  protected abstract run(event: E): Promise<R>;

  protected async after(name: string): Promise<void> {
    await this.metrics.send(new PutMetricDataCommand({ Namespace: 'app', MetricData: [{ MetricName: name, Value: 1 }] }));
  }

  toHandler() {
    return async (event: E): Promise<R> => {
      try {
        return await this.run(event);
      } finally {
        await this.after(this.constructor.name);
      }
    };
  }
}
