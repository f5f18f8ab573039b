const { S3, DynamoDB, SNS } = require('aws-sdk');
const options = { region: process.env.AUDIT_REGION || 'eu-west-1', maxRetries: 2 };
const services = {
  s3: function () { return new S3(options); },
  ddb: function () { return new DynamoDB(Object.assign({}, options, { region: 'us-west-2' })); },
};
const cache = {};
function service(kind) {
  if (!cache[kind]) cache[kind] = services[kind]();
  return cache[kind];
}
const actions = {
  s3: () => service('s3').listBuckets().promise(),
  ddb: () => service('ddb').listTables({}).promise(),
};
exports.handler = async (event) => {
  const action = actions[event.kind];
  if (typeof action !== 'function') throw new Error('unknown');
  await action();
  await new SNS({ ...options, region: 'ap-south-1' }).publish({ Message: event.kind, TopicArn: 'arn:aws:sns:ap-south-1:123456789012:t' }).promise();
};

