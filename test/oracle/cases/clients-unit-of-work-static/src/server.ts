import express from 'express';
import { Accounts, Journal } from './repositories';
import { UnitOfWork } from './uow';

const app = express();
app.use(express.json());

app.post('/transfers', async (req, res) => {
  const { id, from, to, amount } = req.body as { id: string; from: string; to: string; amount: number };
  await UnitOfWork.run((session) => {
    const accounts = new Accounts(session);
    accounts.move(from, -amount);
    accounts.move(to, amount);
    new Journal(session).record(id, { from, to, amount });
  });
  res.status(201).json({ id });
});

app.post('/transfers/preview', (req, res) => {
  const fee = Math.max(1, Math.round(Number(req.body.amount) * 0.002));
  res.json({ fee });
});

app.listen(3000);
