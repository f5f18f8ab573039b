import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { DynamoDB } from "@aws-sdk/client-dynamodb";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
import { instrumented, timings } from "@tickets/telemetry";

const tickets = DynamoDBDocument.from(instrumented(new DynamoDB({ region: "us-east-2" })));
const mail = instrumented(new SESv2Client({ region: "eu-west-1" }));
const metrics = new CloudWatchClient({ region: "us-east-2" });

export async function tick({ olderThan }: { olderThan: number }) {
  const { Items = [] } = await tickets.query({
    TableName: "tickets",
    IndexName: "by-state",
    KeyConditionExpression: "ticketState = :open and openedAt < :t",
    ExpressionAttributeValues: { ":open": "open", ":t": olderThan },
  });
  for (const { id, owner } of Items) {
    await mail.send(new SendEmailCommand({
      FromEmailAddress: "desk@example.com",
      Destination: { ToAddresses: [owner] },
      Content: { Simple: { Subject: { Data: `Ticket ${id} is waiting` }, Body: { Text: { Data: "Please have a look." } } } },
    }));
    await tickets.update({ TableName: "tickets", Key: { id }, UpdateExpression: "ADD reminders :one", ExpressionAttributeValues: { ":one": 1 } });
  }
  await metrics.send(new PutMetricDataCommand({
    Namespace: "tickets",
    MetricData: timings.splice(0).map(({ command, ms }) => ({ MetricName: command, Value: ms, Unit: "Milliseconds" as const })),
  }));
}
