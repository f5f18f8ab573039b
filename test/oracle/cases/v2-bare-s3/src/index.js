const { S3, SNS } = require('aws-sdk');

const s3 = new S3();
const sns = new SNS();

module.exports.handler = async ({ key }) => {
  await s3.deleteObject({ Bucket: 'temporary', Key: key }).promise();
  await sns.publish({ TopicArn: 'deleted', Message: key }).promise();
};
