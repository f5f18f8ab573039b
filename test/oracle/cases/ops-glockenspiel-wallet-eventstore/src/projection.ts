import { DynamoDBClient, UpdateItemCommand, type AttributeValue } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { config } from "./config";

const { readModel, bus } = config;
const balances = new DynamoDBClient({ region: readModel.region });
const events = new EventBridgeClient({ region: bus.region });

export type Image = Record<string, AttributeValue>;

export async function projectImage(image: Image): Promise<void> {
  const sign = image.type?.S === "Withdrawn" ? "-" : "";
  await balances.send(
    new UpdateItemCommand({
      TableName: readModel.table,
      Key: { walletId: image.walletId! },
      UpdateExpression: "ADD balance :a",
      ExpressionAttributeValues: { ":a": { N: `${sign}${image.amount?.N ?? 0}` } },
    }),
  );
}

export async function announce(images: Image[]): Promise<void> {
  await events.send(
    new PutEventsCommand({
      Entries: images.map(({ walletId, type }) => ({
        EventBusName: bus.name,
        Source: "wallet",
        DetailType: type?.S ?? "Unknown",
        Detail: JSON.stringify({ walletId: walletId?.S }),
      })),
    }),
  );
}
