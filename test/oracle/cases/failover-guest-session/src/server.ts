import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import express from "express";
import { session } from "./session";

const orders = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1" }));
const app = express();
app.use(express.json());

app.get("/health", (_req, res) => {
  res.json({ ok: true });
});

app.use(session);

app.get("/home", (_req, res) => {
  res.json({ greeting: res.locals.user ? `Hello ${res.locals.user}` : "Hello" });
});

app.get("/account", (_req, res) => {
  if (!res.locals.user) {
    res.status(401).json({ error: "sign in first" });
    return;
  }
  res.json({ user: res.locals.user });
});

app.post("/checkout", async (req, res) => {
  await orders.send(new PutCommand({ TableName: "orders", Item: { id: String(Date.now()), user: res.locals.user ?? "guest", cart: req.body.cart } }));
  res.status(201).json({ placed: true });
});

app.listen(3000);
