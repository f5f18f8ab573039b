import AWS from 'aws-sdk';

AWS.config.update({
  region: process.env.COURSES_REGION || 'us-east-1',
  maxRetries: 1,
  httpOptions: { connectTimeout: 2000, timeout: 4000 },
});
