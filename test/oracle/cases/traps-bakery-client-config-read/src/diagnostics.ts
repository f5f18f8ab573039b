import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';

export interface Diagnosis {
  service: string;
  region: string;
  attempts: number;
}

export async function diagnose(...clients: (DynamoDBClient | SQSClient)[]): Promise<Diagnosis[]> {
  return Promise.all(
    clients.map(async ({ config }) => ({
      service: config.serviceId,
      region: await config.region(),
      attempts: await config.maxAttempts(),
    })),
  );
}
