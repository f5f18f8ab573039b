import rule from '../../server/src/rules/secret-without-replica';
import { testRule } from '../support/rule-tester';

const WITH_REPLICA = `
// file: src/order.ts
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = () => client.send(new GetSecretValueCommand({ SecretId: 'payment' }));
// file: infra/main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  dynamic "replica" {
    for_each = toset(var.standbys)
    content {
      region_name = replica.value
    }
  }
}
resource "aws_secretsmanager_secret" "payment" {
  name = "payment"
  replica {
    region = "eu-central-1"
  }
}
variable "standbys" {
  default = ["eu-central-1"]
}
`;

testRule(rule, {
  valid: [
    {
      name: 'a workspace of one region',
      code: `
// file: src/order.ts
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = () => client.send(new GetSecretValueCommand({ SecretId: 'payment' }));
// file: infra/main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
}
resource "aws_secretsmanager_secret" "payment" {
  name = "payment"
}
`,
    },
    {
      name: 'a secret with a replica',
      code: WITH_REPLICA,
    },
    {
      name: 'a secret that no code is known to read',
      code: `
// file: infra/main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  dynamic "replica" {
    for_each = toset(var.standbys)
    content {
      region_name = replica.value
    }
  }
}
resource "aws_secretsmanager_secret" "payment" {
  name = "payment"
}
variable "standbys" {
  default = ["eu-central-1"]
}
`,
    },
  ],
  invalid: [
    {
      name: 'a secret beside a table with replicas that a variable lists',
      code: `
// file: src/order.ts
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = () => client.send(new GetSecretValueCommand({ SecretId: 'payment' }));
// file: infra/main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  dynamic "replica" {
    for_each = toset(var.standbys)
    content {
      region_name = replica.value
    }
  }
}
resource "aws_secretsmanager_secret" "payment" {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info secret
  name = "payment"
}
variable "standbys" {
  default = ["eu-central-1"]
}
`,
      fixed: WITH_REPLICA,
    },
  ],
});
