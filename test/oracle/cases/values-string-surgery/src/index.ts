import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

const alias = 'acme/prod/eu-west-2/blue';
const parts = alias.split('/');
const region = parts[parts.indexOf('prod') + 1];
const query = new URLSearchParams('stage=prod&region=us-west-1');
const joined = [...['ap', 'northeast'], String(1)].join('-');

export async function handler() {
  await new SSMClient({ region }).send(new GetParameterCommand({ Name: '/a' }));
  await new SSMClient({ region: query.get('region') ?? undefined }).send(new GetParameterCommand({ Name: '/b' }));
  await new SSMClient({ region: joined }).send(new GetParameterCommand({ Name: '/c' }));
}
