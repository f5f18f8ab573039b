import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { firstSuccess } from "./lib/first-success";

const documentsIn = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 1 }));
const virginia = documentsIn("us-east-1");
const ireland = documentsIn("eu-west-1");
const sydney = documentsIn("ap-southeast-2");

const TableName = "profiles";
const readFrom = (documents: DynamoDBDocumentClient, id: string) => async () => {
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { id } }));
  return Item;
};

export const profiles = {
  find: (id: string) => firstSuccess(readFrom(virginia, id), readFrom(ireland, id), readFrom(sydney, id)),
  save: (profile: { id: string }) => virginia.send(new PutCommand({ TableName, Item: profile })),
};
