import express, { Router } from 'express';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { UploadLinks } from './uploads';

const links = new UploadLinks('raw-footage', 'us-west-2');
const footage = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 2 });

const uploads = Router();

uploads.post('/', async (req, res) => {
  const { key, type } = req.body;
  res.status(201).json({ key, url: await links.create(key, type) });
});

uploads.put('/:key/done', async (req, res) => {
  const { key } = req.params;
  const bytes = await links.size(key);
  try {
    await footage.send(new PutItemCommand({ TableName: 'footage', Item: { key: { S: key }, bytes: { N: String(bytes) } } }));
    res.json({ key, bytes, indexed: true });
  } catch (error) {
    console.error('not indexed', key, error);
    res.json({ key, bytes, indexed: false });
  }
});

const app = express();
app.use(express.json());
app.use('/uploads', uploads);
app.listen(8080);
