import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import { AttachmentsController } from './attachments/attachments.controller';
import { AttachmentsService } from './attachments/attachments.service';
import { storageConfig } from './config/storage.config';

@Module({
  imports: [ConfigModule.forRoot({ load: [storageConfig], ignoreEnvFile: true })],
  controllers: [AttachmentsController],
  providers: [AttachmentsService],
})
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: ['error'] });
  await app.listen(3000);
}

void bootstrap();
