import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const sqs = new SQSClient({ region: "us-west-2" });
const QueueUrl = "https://sqs.us-west-2.amazonaws.com/123456789012/parked-orders";

export const park = (order: object, reason: unknown) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: JSON.stringify(order),
      MessageAttributes: { reason: { DataType: "String", StringValue: String(reason) } },
    }),
  );
