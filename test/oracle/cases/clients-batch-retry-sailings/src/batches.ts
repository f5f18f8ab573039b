import {
  DeleteMessageBatchCommand,
  SendMessageBatchCommand,
  SQSClient,
  type DeleteMessageBatchCommandInput,
  type DeleteMessageBatchRequestEntry,
  type SendMessageBatchCommandInput,
  type SendMessageBatchRequestEntry,
} from '@aws-sdk/client-sqs';
import { BatchRetry } from './batch-retry';

export class BatchSendMessage extends BatchRetry<SendMessageBatchCommand, SendMessageBatchCommandInput, SendMessageBatchRequestEntry> {
  constructor(sqs: SQSClient) {
    super((command) => sqs.send(command), SendMessageBatchCommand);
  }
}

export class BatchDeleteMessage extends BatchRetry<DeleteMessageBatchCommand, DeleteMessageBatchCommandInput, DeleteMessageBatchRequestEntry> {
  constructor(sqs: SQSClient) {
    super((command) => sqs.send(command), DeleteMessageBatchCommand, 2);
  }
}
