import { Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';

export class TokenStack extends Stack {
  readonly token = new Function(this, 'Token', {
    runtime: Runtime.NODEJS_20_X,
    handler: 'index.handler',
    code: Code.fromAsset('dist'),
    environment: { APP_SETTINGS: JSON.stringify({ secrets: { region: this.region, prefix: 'prod' } }) },
  });
}
