import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RatesModule } from './rates.module';

const app = await NestFactory.create(RatesModule, { logger: false });
app.enableShutdownHooks();
await app.listen(process.env.PORT ?? 3000);
