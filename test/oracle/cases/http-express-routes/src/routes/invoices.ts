import { Router } from 'express';
import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { documents } from '../store';

export const invoices = Router();

invoices.get('/:id', async (req, res) => {
  try {
    const { Item } = await documents.send(new GetCommand({ TableName: 'invoices', Key: { id: req.params.id } }));
    if (!Item) {
      res.status(404).json({ message: 'no such invoice' });
      return;
    }
    res.json(Item);
  } catch (error) {
    console.error(error);
    res.status(500).json({ message: 'internal error' });
  }
});

invoices.get('/', async (_req, res) => {
  const found = await documents.send(new ScanCommand({ TableName: 'invoices' })).catch(() => undefined);
  res.json({ items: found?.Items ?? [], complete: found !== undefined });
});

invoices.post('/', async (req, res) => {
  await documents.send(new PutCommand({ TableName: 'invoices', Item: req.body }));
  res.status(201).json(req.body);
});
