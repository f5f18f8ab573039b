import { DynamoDBClient, GetItemCommand, type GetItemCommandOutput } from "@aws-sdk/client-dynamodb";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

const db = new DynamoDBClient({ region: process.env.LOOKUP_REGION ?? "us-west-2" });
const sns = new SNSClient({ region: "us-west-2" });

const find = (code: string) =>
  new Promise<GetItemCommandOutput>((resolve, reject) => {
    db.send(new GetItemCommand({ TableName: "codes", Key: { code: { S: code } } }), (error, found) => {
      if (error) reject(error);
      else resolve(found!);
    });
  });

export async function handler({ code }: { code: string }) {
  const found = await find(code);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), 5_000);
  try {
    await sns.send(new PublishCommand({ TopicArn: "lookups", Message: code }), { abortSignal: abort.signal });
  } finally {
    clearTimeout(timer);
  }
  return found.Item ?? null;
}
