import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { QueueHandler } from "./platform/queue-handler";

interface Refund {
  paymentId: string;
  email: string;
  cents: number;
}

class RefundHandler extends QueueHandler<Refund> {
  private readonly payments = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 }));
  private readonly mail = new SESv2Client({ region: "us-west-2" });

  protected async process({ paymentId, email, cents }: Refund) {
    await this.payments.send(
      new UpdateCommand({
        TableName: "payments",
        Key: { paymentId },
        UpdateExpression: "SET refunded = :cents",
        ExpressionAttributeValues: { ":cents": cents },
      }),
    );
    await this.mail.send(
      new SendEmailCommand({
        FromEmailAddress: "refunds@shop.example",
        Destination: { ToAddresses: [email] },
        Content: { Simple: { Subject: { Data: "Your refund" }, Body: { Text: { Data: `${cents / 100} is on its way` } } } },
      }),
    );
  }
}

export const handler = new RefundHandler().toLambda();
