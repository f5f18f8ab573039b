import { HEART_RATE_LIMIT } from './constants';
import { AlarmService, DeviceRegistry } from './legacy/registry';
import { latestReading, saveReading, type Reading } from './readings';

const registry = new DeviceRegistry();
const alarms = new AlarmService();

interface KinesisEvent {
  Records: { kinesis: { data: string } }[];
}

export const ingest = async ({ Records }: KinesisEvent) => {
  const readings = Records.map(({ kinesis }) => JSON.parse(Buffer.from(kinesis.data, 'base64').toString()) as Reading);
  let unassigned = 0;

  for (const reading of readings) {
    const patientId = await registry.patientOf(reading.deviceId).catch(() => undefined);
    if (!patientId) unassigned += 1;
    await saveReading({ ...reading, patientId: patientId ?? 'unassigned' });
    if (reading.heartRate > HEART_RATE_LIMIT) {
      await alarms.raise(`Heart rate ${reading.heartRate} on ${reading.deviceId}`);
    }
  }
  return { stored: readings.length, unassigned };
};

export const registerDevice = async ({ deviceId, patientId }: { deviceId: string; patientId: string }) => {
  await registry.register(deviceId, patientId);
  return { statusCode: 201 };
};

export const latest = async ({ deviceId }: { deviceId: string }) => {
  const reading = await latestReading(deviceId);
  return { statusCode: reading ? 200 : 404, body: JSON.stringify(reading ?? {}) };
};
