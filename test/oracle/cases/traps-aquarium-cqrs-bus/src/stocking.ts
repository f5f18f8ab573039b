import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { CommandBus, PublishCommand, PutItemCommand } from "./bus";

const db = new DynamoDBClient({ region: "ap-northeast-1" });
const notices: string[] = [];

const bus = new CommandBus({ region: "us-east-1" })
  .register(PutItemCommand, async ({ tank, species }) => {
    await db.send(
      new UpdateItemCommand({
        TableName: "tanks",
        Key: { tank: { S: tank } },
        UpdateExpression: "ADD species :s",
        ExpressionAttributeValues: { ":s": { SS: [species] } },
      }),
    );
  })
  .register(PublishCommand, async ({ channel, text }) => notices.push(`${channel}: ${text}`));

export async function handler({ tank, species }: { tank: string; species: string }) {
  await bus.send(new PutItemCommand(tank, species));
  await bus.send(new PublishCommand("keepers", `${species} in ${tank}`));
  return notices.length > 0;
}
