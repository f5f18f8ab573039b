import Koa from 'koa';
import Router from '@koa/router';
import { placementOf } from './placement';
import { StockLedger } from './stock-ledger';

const ledgers = new Map(['reno', 'tilburg'].map((name) => [name, new StockLedger(name, placementOf(name))]));

const router = new Router();

router.post('/warehouses/:warehouse/stock/:sku/pick', async (ctx) => {
  const ledger = ledgers.get(ctx.params.warehouse!);
  if (!ledger) return ctx.throw(404, 'no such warehouse');
  ctx.body = { quantity: await ledger.book(ctx.params.sku!, -1) };
});

const app = new Koa();
app.use(router.routes()).use(router.allowedMethods());
app.listen(Number(process.env.PORT ?? 3000));
