import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

const marshallOptions = { removeUndefinedValues: true, convertClassInstanceToMap: true };
const unmarshallOptions = { wrapNumbers: false };

const options = { region: "us-west-2", marshallOptions, unmarshallOptions };

const dbClient = new DynamoDBClient({ region: "us-east-1" });

export const exhibits = DynamoDBDocumentClient.from(dbClient, options);
