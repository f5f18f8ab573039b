import { InvokeCommand } from "@aws-sdk/client-lambda";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { alerts, lambda, quotes } from "./aws";

async function price(policy: string): Promise<number> {
  const { Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: "premium-model", Payload: Buffer.from(JSON.stringify({ policy })) }),
  );
  return JSON.parse(Payload?.transformToString() || "{}").premium ?? 0;
}

export async function handler({ policy }: { policy: string }) {
  const premium = await price(policy);
  try {
    await quotes.send(new PutCommand({ TableName: "quotes", Item: { policy, premium } }));
  } catch (error) {
    await alerts.publish({ TopicArn: "arn:aws:sns:us-west-2:123456789012:quotes", Message: `quote lost: ${error}` });
    throw new Error("quote not stored", { cause: error });
  }
  return { policy, premium };
}
