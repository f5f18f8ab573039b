import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { FilesService } from './files.module';

let app: ReturnType<typeof NestFactory.createApplicationContext> | undefined;

export async function handler({ id }: { id: string }) {
  app ??= NestFactory.createApplicationContext(AppModule, { logger: false });
  const files = (await app).get(FilesService);
  await files.read(id);
}
