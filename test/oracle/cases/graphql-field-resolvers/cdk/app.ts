import { App, Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

const stack = new Stack(new App(), 'Api', { env: { region: 'us-east-1' } });
new NodejsFunction(stack, 'Resolver', { entry: 'src/resolver.ts' });
