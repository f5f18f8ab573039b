import express, { type ErrorRequestHandler } from 'express';
import { Subscriptions } from './subscriptions';

const subscriptions = new Subscriptions();
const app = express();

app.route('/subscriptions/:id')
  .get(async (req, res) => {
    const found = await subscriptions.get(req.params.id);
    found ? res.json(found) : res.sendStatus(404);
  })
  .delete(express.json(), async (req, res) => {
    await subscriptions.cancel(req.params.id, req.body?.reason ?? '');
    res.sendStatus(204);
  });

app.post('/subscriptions/:id/export', async (req, res) => {
  res.json({ key: await subscriptions.export(req.params.id) });
});

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(500).json({ code: error.code ?? error.name });
};
app.use(onError);
app.listen(3000);
