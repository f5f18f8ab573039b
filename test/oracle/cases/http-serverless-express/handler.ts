import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import express from 'express';
import serverless from 'serverless-http';

const app = express();
const docs = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));

app.get('/books/:id', async (req, res) => {
  const { Item } = await docs.send(new GetCommand({ TableName: process.env.BOOKS_TABLE ?? 'books', Key: { id: req.params.id } }));
  if (Item) res.json(Item);
  else res.status(404).json({ error: 'Could not find book' });
});

app.use((_req, res) => {
  res.status(404).json({ error: 'Not Found' });
});

export const handler = serverless(app);
