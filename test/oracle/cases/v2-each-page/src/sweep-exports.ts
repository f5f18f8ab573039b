import * as AWS from 'aws-sdk';

const s3 = new AWS.S3({ region: process.env.AWS_REGION || 'us-east-1', signatureVersion: 'v4' });
const Bucket = process.env.EXPORTS_BUCKET || 'exports';

function expired(before: Date): Promise<string[]> {
  const keys: string[] = [];
  return new Promise((resolve, reject) => {
    s3.listObjectsV2({ Bucket, Prefix: 'tmp/' }).eachPage((error, page) => {
      if (error) {
        reject(error);
        return false;
      }
      if (!page) {
        resolve(keys);
        return false;
      }
      for (const { Key, LastModified } of page.Contents || []) {
        if (Key && new Date(LastModified || 0) < before) keys.push(Key);
      }
      return true;
    });
  });
}

export async function handler(event: { time: string }) {
  const keys = await expired(new Date(event.time));
  if (keys.length === 0) return 0;
  const { Deleted = [] } = await s3.deleteObjects({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }).promise();
  return Deleted.length;
}
