import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { KilnService, KILN_METRICS, KILN_TABLE } from './kiln.service';

@Module({
  imports: [ConfigModule.forRoot({ ignoreEnvFile: true })],
  providers: [
    {
      provide: KILN_TABLE,
      inject: [ConfigService],
      useFactory: (config: ConfigService) => new DynamoDBClient({ region: config.get<string>('KILN_REGION', 'eu-west-2') }),
    },
    { provide: KILN_METRICS, useValue: new CloudWatchClient({ region: 'us-west-2' }) },
    KilnService,
  ],
  exports: [KilnService],
})
export class KilnModule {}
