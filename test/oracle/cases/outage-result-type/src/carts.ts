import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { toResult } from "./result";

const carts = new DynamoDBClient({ region: process.env.CARTS_REGION ?? "us-east-1" });

export const findCart = (id: string) =>
  toResult(carts.send(new GetItemCommand({ TableName: "carts", Key: { id: { S: id } } })));
