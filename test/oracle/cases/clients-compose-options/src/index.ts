import { LambdaClient, InvokeCommand, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { compose, type Step } from './compose';

const inRegion = (region: string): Step<LambdaClientConfig> => (config) => ({ ...config, region });
const patient: Step<LambdaClientConfig> = (config) => ({ ...config, maxAttempts: 8 });
const unlessSet = (region: string): Step<LambdaClientConfig> => (config) => ('region' in config ? config : { ...config, region });

const configure = compose(unlessSet('us-east-1'), patient, inRegion('ap-southeast-2'));
const fallback = compose(unlessSet('us-east-1'), patient);

export async function handler() {
  await new LambdaClient(configure({})).send(new InvokeCommand({ FunctionName: 'resize' }));
  await new LambdaClient(fallback({})).send(new InvokeCommand({ FunctionName: 'label' }));
}
