import { HeadObjectCommand, PutObjectTaggingCommand, type S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { asLines, containers } from "./source";

interface Dependencies {
  source: DynamoDBDocumentClient;
  target: S3Client;
  bucket: string;
}

export function createExporter({ source, target, bucket }: Dependencies) {
  return async function exportVessel(vessel: string): Promise<string> {
    const key = `${vessel.replaceAll(" ", "-").toLowerCase()}.jsonl`;
    const chunks: Buffer[] = [];
    for await (const chunk of asLines(containers(source, vessel))) chunks.push(Buffer.from(chunk));
    const upload = new Upload({ client: target, params: { Bucket: bucket, Key: key, Body: Buffer.concat(chunks) }, queueSize: 2 });
    upload.on("httpUploadProgress", ({ loaded }) => console.debug("uploaded", key, loaded));
    await upload.done();
    const { ContentLength } = await target.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    if (!ContentLength) console.warn("an empty manifest", key);
    await target.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: key, Tagging: { TagSet: [{ Key: "vessel", Value: vessel }] } }));
    return key;
  };
}
