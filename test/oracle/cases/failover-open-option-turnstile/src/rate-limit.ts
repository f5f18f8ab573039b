import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { NextFunction, Request, Response } from "express";

const dynamo = new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 });

interface RateLimitOptions {
  name: string;
  max: number;
  /** Let requests through while the counter cannot be reached. */
  failOpen?: boolean;
}

export function rateLimit({ name, max, failOpen = false }: RateLimitOptions) {
  return async (req: Request, res: Response, next: NextFunction) => {
    const window = Math.floor(Date.now() / 60_000);
    try {
      const { Attributes } = await dynamo.send(
        new UpdateItemCommand({
          TableName: "rate-limits",
          Key: { id: { S: `${name}#${req.ip}#${window}` } },
          UpdateExpression: "ADD hits :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      if (Number(Attributes?.hits?.N ?? 0) > max) {
        return res.status(429).json({ message: "Too many requests" });
      }
    } catch (error) {
      console.error("rate limit store unavailable", error);
      if (!failOpen) return res.status(503).json({ message: "Try again later" });
    }
    return next();
  };
}
