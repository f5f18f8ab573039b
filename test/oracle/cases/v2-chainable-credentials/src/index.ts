import AWS from "aws-sdk";

const credentials = new AWS.ChainableTemporaryCredentials({
  params: { RoleArn: "arn:aws:iam::123456789012:role/reader", RoleSessionName: "reader" },
  stsConfig: { region: "eu-west-1", stsRegionalEndpoints: "regional" },
});

const table = new AWS.DynamoDB.DocumentClient({ region: "eu-central-1", credentials });

export async function handler({ id }: { id: string }) {
  const { Item } = await table.get({ TableName: "partners", Key: { id } }).promise();
  return Item ?? null;
}
