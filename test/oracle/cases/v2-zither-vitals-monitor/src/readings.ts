import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { READINGS_REGION } from './constants';

export interface Reading {
  deviceId: string;
  heartRate: number;
  patientId?: string;
}

const db = DynamoDBDocument.from(new DynamoDBClient({ region: READINGS_REGION }));

export const saveReading = (reading: Reading) => db.put({ TableName: 'readings', Item: reading });

export async function latestReading(deviceId: string): Promise<Reading | undefined> {
  const { Item } = await db.get({ TableName: 'readings', Key: { deviceId } });
  return Item as Reading | undefined;
}
