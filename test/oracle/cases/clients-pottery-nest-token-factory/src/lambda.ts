import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KilnModule } from './kiln.module';
import { KilnService } from './kiln.service';

let context: INestApplicationContext | undefined;

export const handler = async ({ kiln, celsius }: { kiln: string; celsius: number }) => {
  context ??= await NestFactory.createApplicationContext(KilnModule, { logger: false });
  await context.get(KilnService).record(kiln, celsius);
};
