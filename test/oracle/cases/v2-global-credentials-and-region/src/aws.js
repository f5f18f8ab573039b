const AWS = require('aws-sdk');

AWS.config = new AWS.Config({ maxRetries: 1 });
AWS.config.region = process.env.APP_REGION || 'us-west-1';

const make = {
  queue: (options) => new AWS.SQS(options),
  topic: (options) => new AWS.SNS({ apiVersion: '2010-03-31', ...options }),
};

module.exports = { queue: make.queue(), topic: make['topic']({ region: 'us-east-1' }), documents: new AWS.DynamoDB.DocumentClient() };
