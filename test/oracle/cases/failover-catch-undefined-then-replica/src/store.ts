import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";

const connect = (region: string) => DynamoDBDocument.from(new DynamoDBClient({ region, maxAttempts: 1 }));

export const primary = connect("us-east-1");
export const replica = connect("us-west-2");
