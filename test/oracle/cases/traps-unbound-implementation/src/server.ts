import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import express from 'express';
import { MemoryQueue, type JobQueue } from './queues';

interface Invoice {
  number: string;
  total: number;
}

class InvoiceService {
  constructor(private readonly jobs: JobQueue) {}

  async issue(invoice: Invoice) {
    const job = await this.jobs.enqueue('print', invoice);
    return { ...invoice, job };
  }
}

const s3 = new S3Client({ region: 'eu-west-3' });
const queue = new MemoryQueue();
queue.on('print', ({ id, payload }: { id: string; payload: Invoice }) => {
  void s3.send(new PutObjectCommand({ Bucket: 'invoices', Key: `${payload.number}.txt`, Body: `${id}: ${payload.total}` }));
});

const invoices = new InvoiceService(queue);

const app = express();
app.use(express.json());
app.post('/invoices', async (req, res) => {
  res.status(201).json(await invoices.issue(req.body));
});
app.listen(3000);
