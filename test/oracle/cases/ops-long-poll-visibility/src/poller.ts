import {
  ChangeMessageVisibilityCommand as ChangeVisibility, DeleteMessageCommand as Delete,
  ReceiveMessageCommand as Receive, type Message, type SQSClient,
} from '@aws-sdk/client-sqs';

export type Work = (body: string) => Promise<void>;

export class Poller {
  #stopping = false;

  constructor(private readonly sqs: SQSClient, private readonly url: string, private readonly work: Work) {}

  stop = () => {
    this.#stopping = true;
  };

  async run(): Promise<void> {
    while (!this.#stopping) {
      const { Messages } = await this.sqs.send(
        new Receive({ QueueUrl: this.url, WaitTimeSeconds: 20, MessageSystemAttributeNames: ['ApproximateReceiveCount'] }),
      );
      if (!Messages?.length) continue;
      await Promise.all(Messages.map((message) => this.#handle(message)));
    }
  }

  async #handle({ Body = '', ReceiptHandle, Attributes }: Message) {
    const receipt = { QueueUrl: this.url, ReceiptHandle };
    try {
      await this.work(Body);
      await this.sqs.send(new Delete(receipt));
    } catch {
      const attempt = Number(Attributes?.ApproximateReceiveCount ?? 1);
      await this.sqs.send(new ChangeVisibility({ ...receipt, VisibilityTimeout: Math.min(900, 30 * 2 ** attempt) }));
    }
  }
}
