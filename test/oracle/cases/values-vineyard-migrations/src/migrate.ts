import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { migrations } from "./migrations";

const open = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }));
const history = open("us-east-1");
const TableName = "schema-history";

async function isApplied(id: string): Promise<boolean> {
  const { Item } = await history.send(new GetCommand({ TableName, Key: { id } }));
  return Item !== undefined;
}

async function main() {
  for (const migration of migrations) {
    if (await isApplied(migration.id)) continue;
    console.log(`applying ${migration.id} in ${migration.region}`);
    await migration.up(open(migration.region));
    await history.send(new PutCommand({ TableName, Item: { id: migration.id, at: Date.now() } }));
  }
}

main().catch((error) => {
  console.error("migration failed", error);
  process.exit(1);
});
