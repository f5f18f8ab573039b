import Koa from 'koa';
import Router from '@koa/router';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { SSM } from '@aws-sdk/client-ssm';

const { RATES_REGION = 'eu-central-1' } = process.env;

const app = new Koa();
const router = new Router();

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = (error as { status?: number }).status ?? 500;
    ctx.body = { message: (error as Error).message };
  }
});

app.use(async (ctx, next) => {
  ctx.state.carts = new DynamoDB({ region: 'us-east-1' });
  await next();
});

router.get('/carts/:id', async (ctx) => {
  const { Items = [] } = await ctx.state.carts.query({ TableName: 'carts', KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': { S: ctx.params.id } } });
  ctx.body = Items.map((item: { sku?: { S?: string } }) => item.sku?.S);
});

router.delete('/carts/:id', async (ctx) => {
  try {
    await ctx.state.carts.deleteItem({ TableName: 'carts', Key: { id: { S: ctx.params.id } } });
    ctx.status = 204;
  } catch {
    ctx.throw(409, 'cart is busy, try again');
  }
});

router.get('/rates', async (ctx) => {
  const ssm = new SSM({ region: RATES_REGION });
  const { Parameter } = await ssm.getParameter({ Name: '/shop/vat' });
  ctx.body = { vat: Number(Parameter?.Value) };
});

app.use(router.routes());
app.listen(3000);
