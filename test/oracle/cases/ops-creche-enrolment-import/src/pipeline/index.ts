import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { queue } from "../aws";
import { chunked, linesOf, parsed, type RejectedLine } from "./lines";
import { writeChunk } from "./writer";

export interface Outcome {
  written: number;
  rejected: number;
}

export async function runImport(bucket: string, key: string, size = 25): Promise<Outcome> {
  const rejects: RejectedLine[] = [];
  const enrolments = parsed(linesOf(bucket, key), async (reject) => void rejects.push(reject));
  let written = 0;
  for await (const chunk of chunked(enrolments, size)) {
    await writeChunk(chunk);
    written += chunk.length;
  }
  if (rejects.length) {
    await queue.send(
      new SendMessageBatchCommand({ QueueUrl: "enrolment-rejects", Entries: rejects.map(({ line }, i) => ({ Id: String(i), MessageBody: line })) }),
    );
  }
  return { written, rejected: rejects.length };
}
