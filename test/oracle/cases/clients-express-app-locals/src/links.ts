import { KinesisClient, PutRecordCommand } from "@aws-sdk/client-kinesis";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Router } from "express";

export const links = Router();
const TableName = "links";

links.post("/links", async (req, res) => {
  const db: DynamoDBDocumentClient = req.app.locals.db;
  const { slug, to } = req.body;
  await db.send(new PutCommand({ TableName, Item: { slug, to } }));
  res.status(201).json({ slug });
});

links.get("/:slug", async (req, res) => {
  const { db, clicks } = req.app.locals as { db: DynamoDBDocumentClient; clicks: KinesisClient };
  const { slug } = req.params;
  const { Item } = await db.send(new GetCommand({ TableName, Key: { slug } }));
  if (!Item) {
    res.sendStatus(404);
    return;
  }
  await clicks.send(new PutRecordCommand({ StreamName: "clicks", PartitionKey: slug, Data: Buffer.from(slug) }));
  res.redirect(302, Item.to);
});
