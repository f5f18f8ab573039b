import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Inject, Injectable, Logger } from '@nestjs/common';

export const KILN_TABLE = Symbol('KILN_TABLE');
export const KILN_METRICS = 'KILN_METRICS';

@Injectable()
export class KilnService {
  private readonly logger = new Logger(KilnService.name);

  constructor(
    @Inject(KILN_TABLE) private readonly table: DynamoDBClient,
    @Inject(KILN_METRICS) private readonly metrics: CloudWatchClient,
  ) {}

  async record(kiln: string, celsius: number) {
    await this.table.send(new PutItemCommand({ TableName: 'firings', Item: { kiln: { S: kiln }, celsius: { N: `${celsius}` } } }));
    await this.metrics.send(new PutMetricDataCommand({ Namespace: 'Kilns', MetricData: [{ MetricName: 'Celsius', Value: celsius }] }));
    this.logger.debug(`${kiln} at ${celsius}`);
  }
}
