import { App } from 'aws-cdk-lib';
import { VaultStack } from './vault-stack';

const envs = { prod: { region: 'eu-west-1' }, dr: { region: 'eu-central-1' } };
const app = new App();

for (const [name, env] of Object.entries(envs)) new VaultStack(app, `vault-${name}`, { env });
