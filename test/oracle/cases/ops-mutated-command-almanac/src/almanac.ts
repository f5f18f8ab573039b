import { DynamoDBClient, QueryCommand, type AttributeValue, type QueryCommandInput } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({ region: "us-east-1" });

export async function observationsOf(station: string, from: string): Promise<Record<string, AttributeValue>[]> {
  const input: QueryCommandInput = {
    TableName: "observations",
    KeyConditionExpression: "station = :s AND observedOn >= :d",
    ExpressionAttributeValues: { ":s": { S: station }, ":d": { S: from } },
    Limit: 100,
  };
  const command = new QueryCommand(input);
  const found: Record<string, AttributeValue>[] = [];
  do {
    const page = await client.send(command);
    found.push(...(page.Items ?? []));
    command.input.ExclusiveStartKey = page.LastEvaluatedKey;
  } while (command.input.ExclusiveStartKey);
  return found;
}
