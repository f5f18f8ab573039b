import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { Injectable, NotFoundException, type OnModuleInit } from '@nestjs/common';

@Injectable()
export class RatesService implements OnModuleInit {
  private table!: DynamoDBClient;
  private margins = new Map<string, number>();

  async onModuleInit() {
    const ssm = new SSMClient({ region: 'eu-west-1' });
    const { Parameters = [] } = await ssm.send(new GetParametersByPathCommand({ Path: '/rates/margins' }));
    for (const { Name = '', Value } of Parameters) this.margins.set(Name.split('/').pop()!, Number(Value));
    this.table = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 });
  }

  async quote(pair: string) {
    const { Item } = await this.table.send(new GetItemCommand({ TableName: 'rates', Key: { pair: { S: pair } } }));
    if (!Item?.mid?.N) throw new NotFoundException(pair);
    const margin = this.margins.get(pair) ?? 0.01;
    return { pair, rate: Number(Item.mid.N) * (1 + margin) };
  }

  supported() {
    return [...this.margins.keys()];
  }
}
