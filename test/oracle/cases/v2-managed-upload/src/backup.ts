import { S3 } from "aws-sdk";

const s3 = new S3({ region: process.env.BACKUP_REGION || "us-west-2", params: { Bucket: "backups" } });

const uploadLater = (Key: string) =>
  new Promise<void>((resolve, reject) => {
    s3.upload({ Bucket: "backups", Key, Body: "later" }, (error) => (error ? reject(error) : resolve()));
  });

export async function handler({ name }: { name: string }) {
  await s3.upload({ Bucket: "backups", Key: `${name}.sql`, Body: Buffer.from("--") }).promise();
  await uploadLater(`${name}.log`);
}
