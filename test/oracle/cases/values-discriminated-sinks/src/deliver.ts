import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Sink } from './sinks';

export async function deliver(sink: Sink, id: string, body: string): Promise<void> {
  switch (sink.kind) {
    case 'stream': {
      const kinesis = new KinesisClient({ region: sink.region });
      await kinesis.send(new PutRecordCommand({ StreamName: sink.stream, PartitionKey: id, Data: Buffer.from(body) }));
      return;
    }
    case 'queue': {
      const sqs = new SQSClient({ region: sink.region });
      await sqs.send(new SendMessageCommand({ QueueUrl: sink.url, MessageBody: body }));
      return;
    }
    case 'archive': {
      const s3 = new S3Client({ region: sink.region });
      await s3.send(new PutObjectCommand({ Bucket: sink.bucket, Key: `${id}.json`, Body: body }));
      return;
    }
    default: {
      const unknown: never = sink;
      throw new Error(`no such sink: ${JSON.stringify(unknown)}`);
    }
  }
}
