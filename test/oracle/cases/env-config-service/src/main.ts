import { ConfigService } from './config/config.service';
import { fileConfig } from './config/file.config';
import { UploaderService } from './files/uploader.service';

export async function bootstrap({ name }: { name: string }) {
  const config = new ConfigService([fileConfig]);
  const uploader = new UploaderService(config);
  return uploader.create(name);
}
