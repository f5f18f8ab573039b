import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";
import { Module, type DynamicModule, type Provider } from "@nestjs/common";
import { tableToken, TOPICS } from "./tokens";
import { Table } from "./table";

export interface TableOptions {
  name: string;
  region?: string;
}

const DEFAULT_REGION = "us-east-1";
const clients = new Map<string, DynamoDBClient>();

function dynamo(region: string) {
  let client = clients.get(region);
  if (!client) clients.set(region, (client = new DynamoDBClient({ region, maxAttempts: 1 })));
  return client;
}

@Module({})
export class AwsModule {
  /** Topics for the whole application. */
  static forRoot(options: { topicRegion: string }): DynamicModule {
    return {
      module: AwsModule,
      global: true,
      providers: [{ provide: TOPICS, useFactory: () => new SNSClient({ region: options.topicRegion }) }],
      exports: [TOPICS],
    };
  }

  /** Tables for one feature. */
  static forFeature(...tables: TableOptions[]): DynamicModule {
    const providers: Provider[] = tables.map(({ name, region = DEFAULT_REGION }) => ({
      provide: tableToken(name),
      useFactory: () => new Table(dynamo(region), name),
    }));
    return { module: AwsModule, providers, exports: providers };
  }
}
