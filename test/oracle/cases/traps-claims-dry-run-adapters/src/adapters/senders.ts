import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

export interface Sender {
  dispatch(queue: string, body: unknown): Promise<string>;
}

export class PrintSender implements Sender {
  async dispatch(queue: string, body: unknown) {
    console.log(`would send to ${queue}`, body);
    return "printed";
  }
}

export class SqsSender implements Sender {
  constructor(private readonly client: SQSClient) {}

  async dispatch(queue: string, body: unknown) {
    // Switched on with the assessors' portal.
    const { MessageId } = await this.client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify(body) }));
    return MessageId ?? "sent";
  }
}
