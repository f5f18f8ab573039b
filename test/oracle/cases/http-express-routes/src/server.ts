import express from 'express';
import { invoices } from './routes/invoices';

const app = express();
app.use(express.json());
app.use('/invoices', invoices);

app.get('/healthz', (_req, res) => {
  res.send('ok');
});

app.listen(process.env.PORT ?? 3000, () => console.log('invoices: listening'));
