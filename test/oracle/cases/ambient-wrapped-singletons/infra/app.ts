import { App, Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

const app = new App();
const stack = new Stack(app, 'jobs', { env: { account: '123456789012', region: 'eu-west-1' } });
new NodejsFunction(stack, 'Submit', { entry: 'src/index.ts', handler: 'submit' });
new NodejsFunction(stack, 'Status', { entry: 'src/index.ts', handler: 'status' });
