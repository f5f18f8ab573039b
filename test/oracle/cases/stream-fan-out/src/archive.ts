import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';

export class FirehoseLike {
  private readonly kinesis: KinesisClient;

  constructor(region: string, private readonly stream = 'orders-archive') {
    this.kinesis = new KinesisClient({ region });
  }

  async put(image: object) {
    await this.kinesis.send(new PutRecordCommand({ StreamName: this.stream, PartitionKey: 'p', Data: Buffer.from(JSON.stringify(image)) }));
  }
}
