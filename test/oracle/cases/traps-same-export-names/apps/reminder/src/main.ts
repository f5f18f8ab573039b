import { GetItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { PublishCommand } from "@aws-sdk/client-sns";
import { client, TableName } from "@clinic/patients";
import * as reminders from "@clinic/reminders";
import { client as due, region, sms } from "@clinic/reminders";

async function phoneOf(patient: string): Promise<string | undefined> {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: { id: { S: patient } } }));
  return Item?.phone?.S;
}

export async function everyMinute({ time }: { time: string }) {
  const { Items = [] } = await due.send(new QueryCommand({
    TableName: reminders.TableName,
    KeyConditionExpression: "minute = :m",
    ExpressionAttributeValues: { ":m": { S: time.slice(0, 16) } },
  }));
  for (const { minute, patient } of Items) {
    const PhoneNumber = await phoneOf(patient?.S ?? "");
    if (!PhoneNumber) continue;
    await sms.send(new PublishCommand({ PhoneNumber, Message: "You have an appointment tomorrow." }));
    const client = reminders.client;
    await client.send(new UpdateItemCommand({
      TableName: reminders.TableName,
      Key: { minute: minute!, patient: patient! },
      UpdateExpression: "SET sentFrom = :r",
      ExpressionAttributeValues: { ":r": { S: region } },
    }));
  }
  return Items.length;
}
