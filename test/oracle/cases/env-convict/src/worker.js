const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
const config = require('./config');

const sqs = new SQSClient({ region: config.get('queue.region') });

async function work(job) {
  await sqs.send(new SendMessageCommand({ QueueUrl: config.get('queue.url'), MessageBody: JSON.stringify(job) }));
  return { queued: job.id };
}

module.exports = { work };
