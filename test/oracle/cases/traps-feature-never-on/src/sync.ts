import { CopyObjectCommand, DeleteObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const MODE = "copy" as const;
const MIRRORS: string[] = [];
const VERSION = 3;

const s3 = new S3Client({ region: "eu-west-1" });
const old = new S3Client({ region: "us-east-1" });

export async function handler({ id }: { id: string }) {
  const object = { Bucket: "sync", Key: id };
  for (const mirror of MIRRORS) {
    await old.send(new HeadObjectCommand({ ...object, Bucket: mirror }));
  }
  switch (MODE as string) {
    case "move":
      await old.send(new DeleteObjectCommand(object));
      break;
    case "copy":
      await s3.send(new CopyObjectCommand({ ...object, CopySource: `source/${id}` }));
      if (VERSION < 2) await old.send(new PutObjectCommand(object));
  }
}
