import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { SQSClient, SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { channels, type Channel } from "../config/environment";
import { Sender, type Notification } from "./channel";

class EmailSender extends Sender {
  readonly channel = "email";
  private readonly ses = new SESv2Client({ region: channels.email.region });

  protected async send({ user, subject, text }: Notification) {
    const { MessageId } = await this.ses.send(
      new SendEmailCommand({
        FromEmailAddress: "hello@zinnia.example",
        Destination: { ToAddresses: [`${user}@zinnia.example`] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
      }),
    );
    return MessageId;
  }
}

class PushSender extends Sender {
  readonly channel = "push";
  private readonly sns = new SNSClient({ region: channels.push.region });

  protected async send({ user, subject }: Notification) {
    const { MessageId } = await this.sns.send(new PublishCommand({ TopicArn: process.env.PUSH_TOPIC ?? `push-${user}`, Message: subject }));
    return MessageId;
  }
}

class WebhookSender extends Sender {
  readonly channel = "webhook";
  private readonly sqs = new SQSClient({ region: channels.webhook.region });

  protected async send(notification: Notification) {
    const { Successful = [] } = await this.sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: "webhooks",
        Entries: [{ Id: notification.id, MessageBody: JSON.stringify(notification) }],
      }),
    );
    return Successful[0]?.MessageId;
  }
}

const classes: Record<Channel, new () => Sender> = { email: EmailSender, push: PushSender, webhook: WebhookSender };

const senders = new Map<Channel, Sender>();

export function senderOf(channel: Channel): Sender | undefined {
  if (!channels[channel]?.isEnabled) return undefined;
  const sender = senders.get(channel) ?? new classes[channel]();
  senders.set(channel, sender);
  return sender;
}
