import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client();
const db = new DynamoDBClient({ maxAttempts: 2 });

interface S3Event {
  Records: { s3: { bucket: { name: string }; object: { key: string } } }[];
}

export async function handler({ Records }: S3Event) {
  for (const { s3: { bucket, object } } of Records) {
    const Key = decodeURIComponent(object.key.replace(/\+/g, " "));
    const original = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key }));
    const bytes = (await original.Body?.transformToByteArray()) ?? new Uint8Array();
    await s3.send(new PutObjectCommand({ Bucket: `${bucket.name}-thumbs`, Key, Body: bytes.subarray(0, 1024) }));
    await db.send(new PutItemCommand({ TableName: "thumbnails", Item: { key: { S: Key } } }));
  }
}
