const { DynamoDB, SNS } = require('aws-sdk');

const passages = new DynamoDB.DocumentClient({ region: 'us-east-1', params: { TableName: 'passages' }, maxRetries: 0 });
const sns = new SNS({ region: 'us-west-2' });

module.exports.recordPassage = async ({ plate, booth, cents }: { plate: string; booth: string; cents: number }) => {
  await passages.put({ Item: { plate, booth, cents } }).promise();
  if (cents === 0) {
    await sns.publish({ TopicArn: process.env.EVADERS_TOPIC || 'evaders', Message: plate }).promise();
  }
};
