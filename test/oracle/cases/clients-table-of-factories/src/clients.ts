import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

interface Settings {
  home: string;
  archive: string;
}

const factories = {
  table: ({ home }: Settings) => new DynamoDBClient({ region: home }),
  bucket: ({ archive }: Settings) => new S3Client({ region: archive }),
  queue: (_: Settings) => new SQSClient(),
};

type Clients = { [K in keyof typeof factories]: ReturnType<(typeof factories)[K]> };

export function createClients(settings: Settings): Clients {
  const clients: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(factories)) clients[name] = make(settings);
  return clients as Clients;
}
