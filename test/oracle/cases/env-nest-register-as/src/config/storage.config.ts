import { registerAs, type ConfigType } from '@nestjs/config';

export const storageConfig = registerAs('storage', () => ({
  region: process.env.STORAGE_REGION ?? 'eu-west-1',
  bucket: process.env.STORAGE_BUCKET ?? 'attachments',
  trash: { region: 'us-east-2', bucket: 'attachments-trash' },
}));

export type StorageConfig = ConfigType<typeof storageConfig>;
