import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SFN } from "@aws-sdk/client-sfn";

const sfn = new SFN({ region: "eu-west-2" });
const decisions = new DynamoDBClient({ region: "eu-west-2" });

class Rejected extends Error {
  override name = "Rejected";
}

interface Task {
  taskToken: string;
  claim: { id: string; amount: number };
}

async function decide({ id, amount }: Task["claim"]): Promise<{ id: string; approved: true }> {
  if (amount > 10_000) throw new Rejected(`claim ${id} needs a person`);
  await decisions.send(new PutItemCommand({ TableName: "decisions", Item: { id: { S: id }, amount: { N: `${amount}` } } }));
  return { id, approved: true };
}

export async function handler(event: { Records: { body: string }[] }) {
  for (const { body } of event.Records) {
    const { taskToken, claim } = JSON.parse(body) as Task;
    await sfn.sendTaskHeartbeat({ taskToken });
    try {
      const output = JSON.stringify(await decide(claim));
      await sfn.sendTaskSuccess({ taskToken, output });
    } catch (error) {
      const { name, message } = error as Error;
      await sfn.sendTaskFailure({ taskToken, error: name, cause: message });
    }
  }
}
