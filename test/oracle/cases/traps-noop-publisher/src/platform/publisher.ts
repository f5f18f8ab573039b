import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

export interface Publisher {
  publish(subject: string, message: object): Promise<void>;
}

export class SnsPublisher implements Publisher {
  private readonly sns: SNSClient;

  constructor(
    private readonly topicArn: string,
    region = "us-east-1",
  ) {
    this.sns = new SNSClient({ region });
  }

  async publish(subject: string, message: object) {
    await this.sns.send(new PublishCommand({ TopicArn: this.topicArn, Subject: subject, Message: JSON.stringify(message) }));
  }
}

/** For services that have not been onboarded to a topic yet. */
export class NoopPublisher implements Publisher {
  async publish(subject: string, message: object) {
    console.info("not published", subject, message);
  }
}
