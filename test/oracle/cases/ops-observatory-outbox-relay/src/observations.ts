import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";

export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 }));

export async function observe({ star, magnitude }: { star: string; magnitude: number }) {
  const observation = { star, magnitude };
  await documents.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName: "observations", Item: observation } },
        { Put: { TableName: "outbox", Item: { topic: "observed", id: star, body: JSON.stringify(observation) } } },
      ],
    }),
  );
  return observation;
}
