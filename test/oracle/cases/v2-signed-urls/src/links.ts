import * as AWS from 'aws-sdk';

const documents = new AWS.S3({ region: 'eu-central-1', signatureVersion: 'v4' });

export async function handler({ doc }: { doc: string }) {
  const view = documents.getSignedUrl('getObject', { Bucket: 'documents', Key: doc, Expires: 60 });
  const edit = await documents.getSignedUrlPromise('putObject', { Bucket: 'documents', Key: doc, Expires: 60 });
  return { view: view.length > 0, edit: edit.length > 0 };
}
