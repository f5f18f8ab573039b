import { GetObjectCommand } from "@aws-sdk/client-s3";
import { s3 } from "../aws";

export interface Enrolment {
  child: string;
  group: string;
}

export class RejectedLine extends Error {
  constructor(readonly line: string) {
    super(`cannot read "${line}"`);
  }
}

export async function* linesOf(Bucket: string, Key: string): AsyncGenerator<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const text = (await Body?.transformToString()) ?? "";
  for (const line of text.split("\n")) if (line.trim()) yield line;
}

export async function* parsed(lines: AsyncIterable<string>, onReject: (error: RejectedLine) => Promise<void>): AsyncGenerator<Enrolment> {
  for await (const line of lines) {
    const [child, group] = line.split(";");
    if (group) yield { child, group };
    else await onReject(new RejectedLine(line));
  }
}

export async function* chunked<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    if (chunk.push(item) < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length) yield chunk;
}
