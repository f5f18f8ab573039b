import { SNS, SQS } from 'aws-sdk';

const sqs = new SQS({ region: 'us-east-2', apiVersion: '2012-11-05' });
const sns = new SNS({ region: 'eu-west-1' });

function publish(message: object) {
  return sns.makeRequest('publish', { TopicArn: 'arn:aws:sns:eu-west-1:123456789012:shipments', Message: JSON.stringify(message) }).promise();
}

export const handler = async (event: { orderId: string; carrier: string }) => {
  const shipment = { ...event, at: new Date().toISOString() };
  await sqs
    .makeRequest('sendMessage', { QueueUrl: 'https://sqs.us-east-2.amazonaws.com/123456789012/labels', MessageBody: JSON.stringify(shipment) })
    .promise();
  await publish(shipment);
  return shipment;
};
