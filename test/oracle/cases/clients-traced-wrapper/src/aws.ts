import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SNS } from "@aws-sdk/client-sns";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { traced } from "./platform/traced";

export const lambda = traced(new LambdaClient({ region: "ap-northeast-1" }));
export const alerts = traced(new SNS({ region: process.env.ALERTS_REGION || "us-west-2" }), "alerts");
export const quotes = DynamoDBDocumentClient.from(traced(new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 })));
