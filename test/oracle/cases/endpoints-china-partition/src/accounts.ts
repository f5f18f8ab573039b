import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PublishCommand } from "@aws-sdk/client-sns";
import { china, world } from "./markets";

interface NewAccount {
  phone: string;
  name: string;
}

export async function handler({ phone, name }: NewAccount) {
  const { db, sns, topic } = phone.startsWith("+86") ? china : world;
  await db.send(new PutItemCommand({ TableName: "accounts", Item: { phone: { S: phone }, name: { S: name } } }));
  await sns.send(new PublishCommand({ TopicArn: topic, Message: JSON.stringify({ phone }) }));
  return { created: true };
}
