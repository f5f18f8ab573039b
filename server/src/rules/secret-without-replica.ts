import type { DeclaredResource } from '../link/infrastructure/declarations';
import { defineRule } from './rule';
import { operationsAsRelated, resourceName } from './shared/declared';
import { basisOf } from './shared/deployment';
import { leftBehind } from './shared/elsewhere';
import { addReplica } from './shared/replica-edits';

export default defineRule({
  meta: {
    id: 'secret-without-replica',
    severity: 'info',
    severityReason: 'It matters only once something shifts to the other region.',
    fixable: true,
    defaultOptions: {},
    messages: {
      secret: 'The secret {name} is in {region} only, while {others}: code that shifts there would lack it.',
      key: 'The key {name} is in {region} only and is no multi-Region key, while {others}: code that shifts there could not use it.',
    },
    docs: {
      summary: 'A secret or key that code uses is in one region, while the workspace has tables or functions in others.',
      why: `A second region is worth as much as the least of what a program needs there. A secret without replicas and a key that is not a multi-Region key stay behind in their region, and the standby fails
at the first thing that it reads. (A key cannot be made a multi-Region key later: it takes a new one.)`,
      examples: [
        {
          bad: `// file: src/order.ts
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = () => client.send(new GetSecretValueCommand({ SecretId: 'payment' }));

// file: main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  replica {
    region_name = "eu-central-1"
  }
}
resource "aws_secretsmanager_secret" "payment" {
  name = "payment"
}`,
          good: `// file: src/order.ts
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = () => client.send(new GetSecretValueCommand({ SecretId: 'payment' }));

// file: main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  replica {
    region_name = "eu-central-1"
  }
}
resource "aws_secretsmanager_secret" "payment" {
  name = "payment"
  replica {
    region = "eu-central-1"
  }
}`,
        },
      ],
      references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html', 'https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html'],
    },
  },

  check(context) {
    const { map, text, report } = context;
    for (const { resource, region, uses, others } of leftBehind(context, lacksReplica)) {
      const [standby] = others.regions;
      const isCertain = resource.deployedTo?.some((one) => basisOf(one, map) === 'declaration') ?? false;
      report({ messageId: resource.kind === 'key' ? 'key' : 'secret', at: resource, data: { name: resourceName(resource), region, others: others.clause }, related: operationsAsRelated(uses), fixes: standby !== undefined && isCertain ? addReplica(resource, standby, text) : [] });
    }
  },
});

function lacksReplica({ kind, replicas, isMultiRegion }: DeclaredResource): boolean {
  return replicas.length === 0 && (kind === 'secret' || (kind === 'key' && isMultiRegion !== true));
}
