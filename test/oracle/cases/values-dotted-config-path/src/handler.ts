import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { settings } from "./settings";

const db = new DynamoDBClient({ region: settings.get<string>("aws.tickets.region") });
const sns = new SNSClient({ region: settings.get<string>("aws.mail.region") });
const TableName = settings.get<string>("aws.tickets.table");

const notify = (text: string) => sns.send(new PublishCommand({ TopicArn: settings.get<string>("aws.mail.topic"), Message: text }));

export async function createTicket({ id, subject }: { id: string; subject: string }) {
  await db.send(new PutItemCommand({ TableName, Item: { id: { S: id }, subject: { S: subject } } }));
  await notify(`new: ${subject}`);
  return { id };
}

export async function closeTicket({ id }: { id: string }) {
  await db.send(
    new UpdateItemCommand({ TableName, Key: { id: { S: id } }, UpdateExpression: "SET closed = :c", ExpressionAttributeValues: { ":c": { BOOL: true } } }),
  );
  await notify(`closed: ${id}`);
}
