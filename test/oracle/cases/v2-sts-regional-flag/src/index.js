const AWS = require('aws-sdk');

AWS.config.update({ region: 'eu-west-1', stsRegionalEndpoints: 'regional' });

const global = new AWS.STS();
const sts = new AWS.STS({ stsRegionalEndpoints: 'regional' });
const legacy = new AWS.S3({ region: 'us-east-1' });
const regional = new AWS.S3({ region: 'us-east-1', s3UsEast1RegionalEndpoint: 'regional' });

exports.handler = async () => {
  await global.getCallerIdentity().promise();
  await sts.getCallerIdentity().promise();
  await legacy.listObjectsV2({ Bucket: 'logs' }).promise();
  await regional.headBucket({ Bucket: 'logs' }).promise();
};
