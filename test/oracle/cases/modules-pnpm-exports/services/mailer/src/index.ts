import { PutItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { auditRegion, mailRegion } from "@mono/regions/mail";

const ses = new SESv2Client({ region: mailRegion });
const audit = new DynamoDBClient({ region: auditRegion });

export async function send({ to }: { to: string }) {
  await ses.send(new SendEmailCommand({ Destination: { ToAddresses: [to] }, Content: { Template: { TemplateName: "hi" } } }));
  await audit.send(new PutItemCommand({ TableName: "mails", Item: { to: { S: to } } }));
}
