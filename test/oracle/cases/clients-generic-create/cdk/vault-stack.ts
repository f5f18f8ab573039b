import { Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

export class VaultStack extends Stack {
  readonly opener = new NodejsFunction(this, 'Opener', { entry: 'src/handler.ts', environment: { APP_REGION: this.region } });
}
