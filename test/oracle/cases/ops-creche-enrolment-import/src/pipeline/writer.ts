import { BatchWriteCommand, DeleteCommand, type BatchWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { documents } from "../aws";
import type { Enrolment } from "./lines";

const TABLE = "children";
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export class IncompleteBatchError extends Error {}

export async function writeChunk(chunk: readonly Enrolment[], attempts = 4): Promise<void> {
  let RequestItems: BatchWriteCommandInput["RequestItems"] = { [TABLE]: chunk.map((Item) => ({ PutRequest: { Item } })) };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { UnprocessedItems = {} } = await documents.send(new BatchWriteCommand({ RequestItems }));
    if (!UnprocessedItems[TABLE]?.length) return;
    RequestItems = UnprocessedItems;
    await pause(50 * 2 ** attempt);
  }
  throw new IncompleteBatchError(`${RequestItems?.[TABLE]?.length} left`);
}

export const remove = (child: string) => documents.send(new DeleteCommand({ TableName: TABLE, Key: { child } }));
