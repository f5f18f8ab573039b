import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { MiddlewareObj } from "@middy/core";

const client = new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 });
const TableName = "idempotency";

/** Runs a handler once per key. When the table is away it fails open: a double is better than a loss. */
export const idempotent = <E>(keyOf: (event: E) => string): MiddlewareObj<E, unknown> => ({
  before: async ({ event }) => {
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: { key: { S: keyOf(event) }, state: { S: "started" } },
          ConditionExpression: "attribute_not_exists(#k)",
          ExpressionAttributeNames: { "#k": "key" },
        }),
      );
    } catch (error) {
      if (error instanceof Error && error.name === "ConditionalCheckFailedException") return { duplicate: true };
      console.error("idempotency is off", error);
    }
    return undefined;
  },
  after: async ({ event }) => {
    await client
      .send(
        new UpdateItemCommand({
          TableName,
          Key: { key: { S: keyOf(event) } },
          UpdateExpression: "SET #s = :done",
          ExpressionAttributeNames: { "#s": "state" },
          ExpressionAttributeValues: { ":done": { S: "done" } },
        }),
      )
      .catch(() => undefined);
  },
});
