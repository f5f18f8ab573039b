import AWS from 'aws-sdk';

AWS.config.region = process.env.BILLING_REGION || 'us-east-1';

// Metering was set up by another team, in Ohio.
export const METERING_REGION = 'us-east-2';

export const billing = new AWS.DynamoDB.DocumentClient({ maxRetries: 1 });
export const metering = new AWS.DynamoDB.DocumentClient({ region: METERING_REGION });
export const ses = new AWS.SES({ region: 'us-west-2', apiVersion: '2010-12-01' });
export const s3 = new AWS.S3();
