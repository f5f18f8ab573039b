const AWS = require('aws-sdk');
const { recordPassage } = require('./passages');

const sqs = new AWS.SQS({ apiVersion: '2012-11-05', region: 'us-west-2' });
const QueueUrl = process.env.PASSAGES_QUEUE || 'https://sqs.us-west-2.amazonaws.com/123456789012/passages';

interface Message {
  MessageId: string;
  Body: string;
  ReceiptHandle: string;
}

async function poll(): Promise<Message[]> {
  const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }).promise();
  return Messages;
}

async function work() {
  for (let messages = await poll(); messages.length > 0; messages = await poll()) {
    const done: Message[] = [];
    for (const message of messages) {
      try {
        await recordPassage(JSON.parse(message.Body));
        done.push(message);
      } catch (err) {
        console.error('left for redelivery', message.MessageId, err);
      }
    }
    if (done.length === 0) continue;
    const Entries = done.map(({ MessageId: Id, ReceiptHandle }) => ({ Id, ReceiptHandle }));
    await sqs.deleteMessageBatch({ QueueUrl, Entries }).promise();
  }
}

exports.work = work;
