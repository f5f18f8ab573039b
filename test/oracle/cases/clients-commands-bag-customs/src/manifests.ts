import type { KmsService } from "./services/kms";
import type { SqsService } from "./services/sqs";

const QueueUrl = "https://sqs.ca-central-1.amazonaws.com/111122223333/manifests";

export const makeInspectManifests =
  ({ sqs, commands }: SqsService, keys: KmsService) =>
  async () => {
    const { Messages = [] } = await sqs.send(new commands.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 5 }));
    for (const { Body = "", ReceiptHandle } of Messages) {
      const opened = await keys.kms.send(
        new keys.commands.DecryptCommand({ CiphertextBlob: Buffer.from(Body, "base64") }),
      );
      const text = Buffer.from(opened.Plaintext ?? []).toString();
      await sqs.send(new commands.SendMessageCommand({ QueueUrl: `${QueueUrl}-cleared`, MessageBody: text || "empty" }));
      await sqs.send(new commands.DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    return Messages.length;
  };
