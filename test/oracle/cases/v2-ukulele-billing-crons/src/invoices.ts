import { billing, ses } from './aws';

export interface Invoice {
  customerId: string;
  email: string;
  due: number;
}

type Done<T> = (err: Error | null, value?: T) => void;

export function openInvoices(done: Done<Invoice[]>): void {
  billing.query(
    {
      TableName: 'invoices',
      IndexName: 'byStatus',
      KeyConditionExpression: '#s = :open',
      ExpressionAttributeNames: { '#s': 'status' },
      ExpressionAttributeValues: { ':open': 'open' },
    },
    (err, data) => {
      if (err) return done(err);
      done(null, (data.Items || []) as Invoice[]);
    },
  );
}

export function markSent(invoice: Invoice, done: Done<void>): void {
  const params = {
    TableName: 'invoices',
    Key: { customerId: invoice.customerId },
    UpdateExpression: 'SET sent = :t',
    ExpressionAttributeValues: { ':t': true },
  };
  billing.update(params, (err) => done(err));
}

export function mailInvoice(invoice: Invoice, subject: string, done: Done<void>): void {
  const params = {
    Source: 'billing@example.com',
    Destination: { ToAddresses: [invoice.email] },
    Message: { Subject: { Data: subject }, Body: { Text: { Data: `Amount due: ${invoice.due}` } } },
  };
  ses.sendEmail(params, (err) => done(err));
}
