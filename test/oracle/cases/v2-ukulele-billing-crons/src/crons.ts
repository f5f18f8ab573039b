import { metering, s3 } from './aws';
import { Invoice, mailInvoice, markSent, openInvoices } from './invoices';

type Callback = (err: Error | null, result?: unknown) => void;

function eachInSeries<T>(items: T[], work: (item: T, next: (err?: Error | null) => void) => void, done: (err?: Error | null) => void): void {
  const [first, ...rest] = items;
  if (first === undefined) return done();
  work(first, (err) => (err ? done(err) : eachInSeries(rest, work, done)));
}

export function invoiceRun(event: { time: string }, _context: unknown, callback: Callback): void {
  openInvoices((err, invoices = []) => {
    if (err) return callback(err);
    const sendOne = (invoice: Invoice, next: (err?: Error | null) => void) =>
      mailInvoice(invoice, `Invoice of ${event.time.slice(0, 7)}`, (mailError) => (mailError ? next(mailError) : markSent(invoice, next)));
    eachInSeries(invoices, sendOne, (failed) => callback(failed || null, { sent: invoices.length }));
  });
}

export function dunning(_event: unknown, _context: unknown, callback: Callback): void {
  openInvoices((err, invoices) => {
    if (err) {
      console.warn('no dunning today:', err.message);
      return callback(null, { reminded: 0 });
    }
    const overdue = (invoices || []).filter((invoice) => invoice.due > 100);
    eachInSeries(overdue, (invoice, next) => mailInvoice(invoice, 'Payment reminder', next), (failed) => callback(failed || null, { reminded: overdue.length }));
  });
}

export async function usageExport(event: { time: string }) {
  const usage = await metering.scan({ TableName: 'usage' }).promise();
  await s3
    .upload({ Bucket: 'usage-exports', Key: `${event.time}.json`, Body: JSON.stringify(usage.Items) })
    .promise();
  return { exported: usage.Count || 0 };
}
