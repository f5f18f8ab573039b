import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { config, region } from "../config";
import { dynamo } from "../lib/dynamo";

export async function handler({ page, text }: { page: string; text: string }) {
  const id = `${region()}#${page}`;
  await dynamo.send(new PutCommand({ TableName: config.feedback.table, Item: { id, text, assets: `https://${config.cdn.domain}` } }));
  return { id };
}
