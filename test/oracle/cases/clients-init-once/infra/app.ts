import { App, Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

const app = new App();
for (const region of ['us-east-1', 'eu-west-1']) {
  const stack = new Stack(app, `Store-${region}`, { env: { account: '123456789012', region } });
  new NodejsFunction(stack, 'Handler', { entry: 'src/handler.ts', environment: { STORE_REGION: region } });
}
