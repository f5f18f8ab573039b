import type { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
import { primary, replica } from "./store";

const read = async (db: DynamoDBDocument, poll: string) => (await db.get({ TableName: "polls", Key: { poll } })).Item;

export async function getPoll({ poll }: { poll: string }) {
  const fromPrimary = await read(primary, poll).catch(() => undefined);
  const item = fromPrimary ?? (await read(replica, poll));
  return { question: item?.question ?? null };
}

export async function vote({ poll, choice }: { poll: string; choice: string }) {
  await primary.put({ TableName: "votes", Item: { poll, choice } }).catch((err: Error) => console.warn("vote lost", err.message));
  return { thanks: true };
}

export async function tally({ poll }: { poll: string }) {
  const { Items = [] } = await primary.query({
    TableName: "votes",
    KeyConditionExpression: "poll = :p",
    ExpressionAttributeValues: { ":p": poll },
  });
  return Items.reduce<Record<string, number>>((sums, { choice }) => ({ ...sums, [choice]: (sums[choice] ?? 0) + 1 }), {});
}
