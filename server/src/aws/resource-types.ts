import resourceData from './data/resource-types.json';
import { once, own } from './own';
import { allServices } from './services';

const cloudFormation: Readonly<Record<string, string>> = resourceData.cloudformation;
const terraform: Readonly<Record<string, string>> = resourceData.terraform;

/** Most types name the service as its package does, hyphens apart: `AWS::SecretsManager::Secret`, `aws_secretsmanager_secret`. */
const byPlainName = once(() => new Map(allServices.map((service) => [service.replaceAll('-', ''), service])));

/** Terraform (`aws_dynamodb_table`) or CloudFormation (`AWS::DynamoDB::Table`) type → the service behind it. */
export function serviceOfResourceType(type: string): string | undefined {
  const [, namespace, resource] = /^AWS::([A-Za-z0-9]+)(?:::([A-Za-z0-9:]+))?$/.exec(type) ?? [];
  if (namespace !== undefined) return own(cloudFormation, `${namespace}::${resource}`) ?? own(cloudFormation, namespace) ?? byPlainName().get(namespace.toLowerCase());
  return type.startsWith('aws_') ? serviceOfTerraform(type.slice('aws_'.length).split('_')) : undefined;
}

/** The longest leading run of words that names a service: `cloudwatch_log` before `cloudwatch`. */
function serviceOfTerraform(words: readonly string[]): string | undefined {
  for (let count = words.length; count > 0; count--) {
    const leading = words.slice(0, count);
    const service = own(terraform, leading.join('_')) ?? byPlainName().get(leading.join(''));
    if (service !== undefined) return service;
  }
  return undefined;
}
