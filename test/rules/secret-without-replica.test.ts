import rule from '../../server/src/rules/secret-without-replica';
import { testRule } from '../support/rule-tester';

const HANDLER = `
// file: src/order.ts
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = () => client.send(new GetSecretValueCommand({ SecretId: 'payment' }));`;

const REPLICAS = `
  dynamic "replica" {
    for_each = toset(var.standbys)
    content {
      region_name = replica.value
    }
  }`;

/** A table and a secret in eu-west-1, with more of each; `found` is what the rule says of the secret. */
const infrastructure = ({ table = '', secret = '', found }: { readonly table?: string; readonly secret?: string; readonly found?: string }): string => `
// file: infra/main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"${table}
}
resource "aws_secretsmanager_secret" "payment" {${found === undefined ? '' : `\n//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${found}`}
  name = "payment"${secret}
}
variable "standbys" {
  default = ["eu-central-1"]
}
`;

const WITH_REPLICA = `${HANDLER}${infrastructure({ table: REPLICAS, secret: '\n  replica {\n    region = "eu-central-1"\n  }' })}`;

testRule(rule, {
  valid: [
    { name: 'a workspace of one region', code: `${HANDLER}${infrastructure({})}` },
    { name: 'a secret with a replica', code: WITH_REPLICA },
    { name: 'a secret that no code is known to read', code: infrastructure({ table: REPLICAS }) },
  ],
  invalid: [{ name: 'a secret beside a table with replicas that a variable lists', code: `${HANDLER}${infrastructure({ table: REPLICAS, found: 'info secret' })}`, fixed: WITH_REPLICA }],
});
