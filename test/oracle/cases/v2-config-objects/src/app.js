const AWS = require('aws-sdk');

AWS.config.update({ region: 'eu-west-1', maxRetries: 2 });
AWS.config.sqs = { region: 'us-west-2' };
AWS.config.sns = { region: 'us-west-2' };

const archive = new AWS.Config({ region: 'eu-central-1' });

const sqs = new AWS.SQS();
const sns = new AWS.SNS({ region: 'ap-southeast-2' });
const lambda = new AWS.Lambda();
const s3 = new AWS.S3(archive);

exports.handler = async ({ id }) => {
  await sqs.sendMessage({ QueueUrl: 'https://sqs.us-west-2.amazonaws.com/123456789012/ids', MessageBody: id }).promise();
  await sns.publish({ TopicArn: 'ids', Message: id }).promise();
  await lambda.invoke({ FunctionName: 'ids', Payload: JSON.stringify({ id }) }).promise();
  await s3.putObject({ Bucket: 'ids', Key: id, Body: '' }).promise();
};
