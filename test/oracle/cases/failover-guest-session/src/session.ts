import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { RequestHandler } from "express";

const sessions = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1" }));

export const session: RequestHandler = async (req, res, next) => {
  res.locals.user = null;
  const sid = req.query.sid;
  if (typeof sid === "string") {
    try {
      const { Item } = await sessions.send(new GetCommand({ TableName: "sessions", Key: { sid } }));
      res.locals.user = Item?.user ?? null;
    } catch (err) {
      console.error("session store is down", (err as Error).name);
    }
  }
  next();
};
