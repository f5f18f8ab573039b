import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { env } from "./env";

const ledger = new DynamoDBClient({ region: env.LEDGER_REGION, maxAttempts: 1 });
const receipts = new S3Client({ region: env.RECEIPTS_REGION ?? env.LEDGER_REGION });

export async function handler({ paymentId }: { paymentId: string }) {
  const { Item } = await ledger.send(new GetItemCommand({ TableName: `ledger-${env.STAGE}`, Key: { id: { S: paymentId } } }));
  if (!Item) return { statusCode: 404 };
  const body = `paid ${Item.amount?.N ?? "0"}`;
  await receipts.send(new PutObjectCommand({ Bucket: env.RECEIPTS_BUCKET, Key: `${paymentId}.txt`, Body: body }));
  return { statusCode: 201 };
}
