import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const profiles = new DynamoDBClient({ region: process.env.PROFILE_REGION || 'us-east-1' });
const avatars = new S3Client({ region: 'eu-west-1' });

const safely = (handler: RequestHandler): RequestHandler => (req, res, next) => {
  Promise.resolve(handler(req, res, next)).catch(next);
};

const isNetworkError = (error: unknown) => ['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT'].includes((error as { code?: string }).code ?? '');

const onError: ErrorRequestHandler = (error, req, res, _next) => {
  if (isNetworkError(error) && req.method === 'GET') {
    res.status(200).send('<h1>We will be right back</h1>');
    return;
  }
  res.status(502).json({ error: error.name });
};

const app = express();
app.use(express.json());

app.get('/profile/:user', safely(async (req, res) => {
  const { Item } = await profiles.send(new GetItemCommand({ TableName: 'profiles', Key: { user: { S: String(req.params.user) } } }));
  res.json({ name: Item?.name?.S });
}));

app.put('/profile/:user', safely(async (req, res) => {
  await profiles.send(new PutItemCommand({ TableName: 'profiles', Item: { user: { S: String(req.params.user) }, name: { S: req.body.name } } }));
  res.sendStatus(204);
}));

app.get('/avatar/:user', safely(async (req, res) => {
  res.redirect(await getSignedUrl(avatars, new GetObjectCommand({ Bucket: 'avatars', Key: String(req.params.user) })));
}));

app.use(onError);
app.listen(8080);
