import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";

const region = process.env.PIPELINE_REGION ?? "eu-west-1";
const sfn = new SFNClient({ region });
const db = new DynamoDBClient({ region: "us-east-1" });

async function finished(executionArn: string): Promise<string> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { status, output } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status === "SUCCEEDED") return output ?? "{}";
    if (status !== "RUNNING") throw new Error(`reindexing ended ${status}`);
    await sleep(1000);
  }
  throw new Error("reindexing takes too long");
}

async function main() {
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn: `arn:aws:states:${region}:123456789012:stateMachine:reindex`, input: "{}" }),
  );
  if (!executionArn) throw new Error("not started");
  const { documents = 0 } = JSON.parse(await finished(executionArn));
  await db.send(new PutItemCommand({ TableName: "reindex-runs", Item: { run: { S: executionArn }, documents: { N: String(documents) } } }));
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
