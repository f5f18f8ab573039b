import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { primary, replica } from "./tables";

const TableName = process.env.PROFILES_TABLE ?? "profiles";

interface ApiEvent {
  pathParameters: { id: string };
  body: string;
}

export const handler = async (event: ApiEvent) => {
  const profile = { id: event.pathParameters.id, ...JSON.parse(event.body) };

  await primary.send(new PutCommand({ TableName, Item: profile }));
  await replica?.send(new PutCommand({ TableName, Item: { ...profile, copied: true } }));

  return { statusCode: 200, body: JSON.stringify(profile) };
};
