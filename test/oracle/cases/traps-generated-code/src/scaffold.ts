import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({ region: "us-west-2" });

const template = (name: string) => `
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({ region: "us-east-1" });
export const get = (id: string) =>
  client.send(new GetItemCommand({ TableName: "${name}", Key: { id: { S: id } } }));

// Later: the same table in eu-west-1
// await new DynamoDBClient({ region: "eu-west-1" }).send(new GetItemCommand(input));
`;

export async function handler({ name }: { name: string }) {
  await s3.send(new PutObjectCommand({ Bucket: "scaffolds", Key: `${name}.ts`, Body: template(name) }));
}
