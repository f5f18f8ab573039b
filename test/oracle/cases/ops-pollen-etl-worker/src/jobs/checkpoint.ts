import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { checkpoints } from "../infra/clients";
import { Settings } from "../settings";

const TableName = Settings.shared.checkpointsTable;

export async function lastDay(job: string): Promise<string | undefined> {
  const { Item } = await checkpoints().send(new GetItemCommand({ TableName, Key: { job: { S: job } } }));
  return Item?.day?.S;
}

export async function advance(job: string, day: string) {
  await checkpoints().send(
    new UpdateItemCommand({
      TableName,
      Key: { job: { S: job } },
      UpdateExpression: "SET #d = :d",
      ExpressionAttributeNames: { "#d": "day" },
      ExpressionAttributeValues: { ":d": { S: day } },
    }),
  );
}
