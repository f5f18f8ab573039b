import * as AWS from 'aws-sdk';

const sts = new AWS.STS({ region: 'eu-west-1', stsRegionalEndpoints: 'regional' });

export async function openBucket(account: string, externalId: string): Promise<AWS.S3> {
  const { Credentials: temporary } = await sts
    .assumeRole({
      RoleArn: `arn:aws:iam::${account}:role/sawmill-delivery`,
      RoleSessionName: 'delivery',
      ExternalId: externalId,
    })
    .promise();
  if (!temporary) throw new Error(`no access to ${account}`);

  return new AWS.S3({
    region: 'us-east-2',
    signatureVersion: 'v4',
    credentials: new AWS.Credentials(temporary.AccessKeyId, temporary.SecretAccessKey, temporary.SessionToken),
  });
}
