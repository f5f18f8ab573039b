import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { documents } from "./dynamo";

export async function create({ text }: { text: string }) {
  const note = { id: text.length, text };
  await documents.send(new PutCommand({ TableName: process.env.NOTES_TABLE ?? "notes", Item: note }));
  return { statusCode: 201, body: JSON.stringify(note) };
}
