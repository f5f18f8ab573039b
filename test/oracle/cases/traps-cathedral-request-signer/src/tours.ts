import { GetItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { signedHeaders } from "./gateway";

const tours = new DynamoDBClient({ region: "eu-west-2" });

export async function handler({ tour }: { tour: string }) {
  const { Item } = await tours.send(new GetItemCommand({ TableName: "tours", Key: { tour: { S: tour } } }));
  if (!Item) return { statusCode: 404 };
  const headers = await signedHeaders(`/prod/tours/${tour}`);
  return { statusCode: 200, body: JSON.stringify(headers) };
}
