const config = require('config');
const { DynamoDBClient, PutItemCommand } = require('@aws-sdk/client-dynamodb');
const { PutObjectCommand, S3Client } = require('@aws-sdk/client-s3');

const dynamo = new DynamoDBClient({ region: config.get('aws.region') });
const assets = new S3Client({ region: config.aws.assets.region });

exports.store = async ({ challenge }) => {
  await dynamo.send(new PutItemCommand({ TableName: config.get('aws.table'), Item: { id: { S: challenge } } }));
  await assets.send(new PutObjectCommand({ Bucket: config.get('aws.assets.bucket'), Key: challenge, Body: '{}' }));
};
