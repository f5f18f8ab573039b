import { GetItemCommand, PutItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";

const base = { aws: { region: "eu-west-1", maxAttempts: 2 }, table: "documents" };

const archive = structuredClone(base);
archive.aws.region = "eu-central-1";
archive.table = "documents-archive";

const live = new DynamoDBClient(base.aws);
const cold = new DynamoDBClient(archive.aws);

export async function handler({ id }: { id: string }) {
  const { Item } = await live.send(new GetItemCommand({ TableName: base.table, Key: { id: { S: id } } }));
  await cold.send(new PutItemCommand({ TableName: archive.table, Item: Item ?? { id: { S: id } } }));
}
