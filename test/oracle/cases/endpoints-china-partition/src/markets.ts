import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";

export interface Market {
  topic: string;
  db: DynamoDBClient;
  sns: SNSClient;
}

const market = (partition: "aws" | "aws-cn", region: string, account: string): Market => ({
  topic: `arn:${partition}:sns:${region}:${account}:accounts`,
  db: new DynamoDBClient({ region }),
  sns: new SNSClient({ region }),
});

export const china = market("aws-cn", "cn-north-1", "210987654321");
export const world = market("aws", "us-east-1", "123456789012");
