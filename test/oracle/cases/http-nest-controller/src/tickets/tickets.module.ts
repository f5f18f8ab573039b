import { Module } from '@nestjs/common';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { TicketsController } from './tickets.controller';
import { DOCUMENTS, TicketsService } from './tickets.service';

@Module({
  controllers: [TicketsController],
  providers: [
    TicketsService,
    {
      provide: DOCUMENTS,
      useFactory: () => DynamoDBDocumentClient.from(new DynamoDBClient({ region: process.env.TICKETS_REGION ?? 'us-east-1' })),
    },
  ],
})
export class TicketsModule {}
