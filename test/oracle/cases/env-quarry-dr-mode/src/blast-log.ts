import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { activeRegion, inRecovery } from "./region";

const db = new DynamoDBClient({ region: activeRegion() });
const sns = new SNSClient({ region: "ap-southeast-2" });

export async function handler({ face, kilos }: { face: string; kilos: number }) {
  await db.send(new PutItemCommand({ TableName: "blasts", Item: { face: { S: face }, kilos: { N: `${kilos}` } } }));
  const Subject = inRecovery() ? "blast (recovery site)" : "blast";
  await sns.send(new PublishCommand({ TopicArn: process.env.SIREN_TOPIC ?? "sirens", Subject, Message: face }));
}
