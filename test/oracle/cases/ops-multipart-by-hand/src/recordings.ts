import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
  type CompletedPart,
} from "@aws-sdk/client-s3";

const s3 = new S3Client({ region: "us-west-2" });
const Bucket = "meeting-recordings";

export async function handler({ meeting, chunks }: { meeting: string; chunks: string[] }) {
  const target = { Bucket, Key: `${meeting}.webm` };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(target));
  try {
    const Parts: CompletedPart[] = [];
    for (const [i, chunk] of chunks.entries()) {
      const PartNumber = i + 1;
      const { ETag } = await s3.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body: Buffer.from(chunk) }));
      Parts.push({ ETag, PartNumber });
    }
    await s3.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }));
    return { ok: true, parts: Parts.length };
  } catch (err) {
    console.error("upload failed", meeting, err);
    await s3.send(new AbortMultipartUploadCommand({ ...target, UploadId }));
    return { ok: false, parts: 0 };
  }
}
