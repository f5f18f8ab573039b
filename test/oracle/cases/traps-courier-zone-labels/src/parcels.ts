import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { platform } from "./platform/courier-platform";
import { describe, type ZoneOptions } from "./zones";

const TableName = "parcels";
const documents = DynamoDBDocumentClient.from(platform.table());

export async function assign(parcel: string, { region, ...rest }: ZoneOptions) {
  const label = describe({ region, ...rest });
  await documents.send(
    new UpdateCommand({
      TableName,
      Key: { parcel },
      UpdateExpression: "SET #r = :region, label = :label",
      ExpressionAttributeNames: { "#r": "region" },
      ExpressionAttributeValues: { ":region": region, ":label": label },
    }),
  );
  return label;
}

export async function whereabouts(parcel: string): Promise<string | undefined> {
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { parcel } }));
  return Item?.at;
}
