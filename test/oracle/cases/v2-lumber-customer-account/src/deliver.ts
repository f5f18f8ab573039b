import * as AWS from 'aws-sdk';
import { openBucket } from './customer-bucket';

AWS.config.update({ region: process.env.DEPLOY_REGION || 'eu-west-1', maxRetries: 2 });

const customers = new AWS.DynamoDB.DocumentClient();
const mail = new AWS.SES();

export async function handler(event: { customer: string; document: string }) {
  const { Item: customer } = await customers.get({ TableName: 'customers', Key: { id: event.customer } }).promise();
  if (!customer) throw new Error(`unknown customer ${event.customer}`);

  const bucket = await openBucket(customer.account, customer.externalId);
  await bucket.upload({ Bucket: customer.bucket, Key: 'delivery-note.txt', Body: event.document }).promise();
  const Url = await bucket.getSignedUrlPromise('getObject', { Bucket: customer.bucket, Key: 'delivery-note.txt' });

  await mail
    .sendEmail({
      Source: 'sawmill@example.com',
      Destination: { ToAddresses: [customer.email] },
      Message: { Subject: { Data: 'Your timber' }, Body: { Text: { Data: Url } } },
    })
    .promise();
}
