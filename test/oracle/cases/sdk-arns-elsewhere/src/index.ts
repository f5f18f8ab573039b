import { EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const aws = { region: 'eu-west-1' };
const sns = new SNSClient(aws);
const lambda = new LambdaClient(aws);
const kms = new KMSClient(aws);

export async function handler({ text }: { text: string }) {
  await sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:123456789012:all', Message: text }));
  await lambda.send(new InvokeCommand({ FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:after' }));
  await kms.send(new EncryptCommand({ KeyId: 'arn:aws:kms:us-east-1:123456789012:key/mrk-1', Plaintext: Buffer.from(text) }));
}
