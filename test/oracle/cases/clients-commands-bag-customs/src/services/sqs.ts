import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

export interface SqsService {
  sqs: SQSClient;
  commands: {
    SendMessageCommand: typeof SendMessageCommand;
    ReceiveMessageCommand: typeof ReceiveMessageCommand;
    DeleteMessageCommand: typeof DeleteMessageCommand;
  };
}

const sqs = new SQSClient({ region: "ca-central-1" });

const sqsService: SqsService = {
  sqs,
  commands: { SendMessageCommand, ReceiveMessageCommand, DeleteMessageCommand },
};

export default sqsService;
