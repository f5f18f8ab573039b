import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { DynamoProvider } from "./dynamo-provider";

const TableName = "counters";

export async function hit({ page }: { page: string }) {
  const { documents } = DynamoProvider.getInstance();
  const { Attributes } = await documents.send(
    new UpdateCommand({ TableName, Key: { page }, UpdateExpression: "ADD hits :one", ExpressionAttributeValues: { ":one": 1 } }),
  );
  return Attributes?.hits ?? 0;
}

export const reset = ({ page }: { page: string }) =>
  DynamoProvider.getInstance().documents.send(new DeleteCommand({ TableName, Key: { page } }));
