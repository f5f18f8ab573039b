import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { AWS_HOME, createDocuments } from "./lib/documents";

const documents = createDocuments(AWS_HOME);
const reporting = createDocuments("us-east-2");

export interface Branch {
  branchId: string;
  city: string;
  territory: string;
}

export async function saveBranch(branch: Branch): Promise<void> {
  await documents.send(new PutCommand({ TableName: "branches", Item: branch }));
}

export async function revenueOf(territory: string): Promise<number> {
  const { Items = [] } = await reporting.send(
    new QueryCommand({
      TableName: "branch-revenue",
      IndexName: "byTerritory",
      KeyConditionExpression: "territory = :t",
      ExpressionAttributeValues: { ":t": territory },
    }),
  );
  return Items.reduce((sum, { revenue }) => sum + Number(revenue), 0);
}
