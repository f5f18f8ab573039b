import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import { settings } from './settings';

const kinesis = new KinesisClient({ region: settings.TELEMETRY_REGION });

export const handler = async (reading: { deviceId: string; celsius: number }) => {
  const Data = new TextEncoder().encode(JSON.stringify(reading));
  await kinesis.send(new PutRecordCommand({ StreamName: settings.TELEMETRY_STREAM, PartitionKey: reading.deviceId, Data }));
};
