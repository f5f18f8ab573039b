import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

describe('link/infrastructure/terraform', () => {
  it('providers with aliases, modules that are given one, variables with defaults and files, a region of one resource', () => {
    const workspace = `
// file: infra/main.tf
variable "region" {
  default = "eu-west-1"
}
variable "standbys" { default = ["eu-central-1", "eu-north-1"] }
provider "aws" {
  region = var.region
}
provider "aws" {
  alias  = "east"
  region = local.regions["east"]
}
locals {
  regions = { east = "us-east-1" }
}
module "tables" {
  source    = "./tables"
  prefix    = format("%s-%s", "acme", "prod")
  standbys  = toset(var.standbys)
  providers = { aws = aws.east }
}
resource "aws_sqs_queue" "jobs" {
  region = "ap-south-1"
  name   = "jobs"
}
resource "aws_lambda_function" "order" {
  filename = "\${path.module}/../dist/order.zip"
  handler  = "src/order.handler"
  environment {
    variables = merge({ TABLE = module.tables.name }, { ACCOUNT = data.aws_caller_identity.me.account_id, REGION = data.aws_region.current.name })
  }
}
// file: infra/terraform.tfvars
region = "eu-west-2"
// file: infra/tables/main.tf
variable "prefix" {}
variable "standbys" {}
resource "aws_dynamodb_table" "orders" {
  name = "\${var.prefix}-orders"
  dynamic "replica" {
    for_each = var.standbys
    content {
      region_name = replica.value
    }
  }
}
output "name" {
  value = aws_dynamodb_table.orders.name
}
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
`;
    equal(
      declared(workspace),
      `terraform infra/main.tf:5 by eu-west-2 → eu-west-2
terraform east infra/main.tf:8 by us-east-1 → us-east-1
function order infra/main.tf:25 = src/order.ts handler → eu-west-2 with TABLE=module.tables.aws_dynamodb_table.orders.name ACCOUNT=? REGION=$AWS::Region
table orders 'acme-prod-orders' infra/tables/main.tf:3 → us-east-1 replicas eu-central-1 (5), eu-north-1 (5)
queue jobs 'jobs' infra/main.tf:21 → ap-south-1
GetItem src/order.ts:3 ambient → eu-west-2 on module.tables.aws_dynamodb_table.orders`,
    );
  });

  it('every form of a replica', () => {
    const workspace = `
// file: main.tf
provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
resource "aws_dynamodb_table" "a" {
  name = "a"
  replica {
    region_name      = "us-east-2"
    consistency_mode = "STRONG"
  }
  global_table_witness {
    region_name = "us-west-2"
  }
}
resource "aws_dynamodb_table" "b" {
  name = "b"
}
resource "aws_dynamodb_table_replica" "b" {
  provider         = aws.west
  global_table_arn = aws_dynamodb_table.b.arn
}
resource "aws_dynamodb_table" "c" {
  for_each = toset(["x", "y"])
  name     = "c-\${each.key}"
  replica {
    region_name = var.unknown
  }
}
module "d" {
  source          = "terraform-aws-modules/dynamodb-table/aws"
  name            = "d"
  replica_regions = [{ region_name = "eu-west-1" }]
}
resource "aws_kms_key" "k" {
  multi_region = true
}
resource "aws_secretsmanager_secret" "s" {
  replica {
    region = "eu-west-1"
  }
}
`;
    equal(
      declared(workspace),
      `terraform main.tf:1 by us-east-1 → us-east-1
terraform west main.tf:4 by us-west-2 → us-west-2
table d 'd' main.tf:32 → us-east-1 replicas eu-west-1 (35)
table a 'a' main.tf:8 → us-east-1 replicas us-east-2 (10) strong witness us-west-2
table b 'b' main.tf:18 → us-east-1 replicas us-west-2 (21)
table c 'c-…' main.tf:25 → us-east-1 replicas ? the variable unknown (28)
key k '' main.tf:37 → us-east-1 multi-region
secret s '' main.tf:40 → us-east-1 replicas eu-west-1 (41)`,
    );
  });

  it('a provider without a region, which the pipeline gives', () => {
    const workspace = `
// file: main.tf
resource "aws_dynamodb_table" "orders" {
  name = "orders"
}
// file: .gitlab-ci.yml
variables:
  AWS_DEFAULT_REGION: eu-west-3
deploy:
  script:
    - terraform apply -auto-approve
`;
    equal(
      declared(workspace),
      `terraform main.tf:1 by $AWS_REGION → eu-west-3
gitlab-ci deploy .gitlab-ci.yml:3 for . with AWS_DEFAULT_REGION=eu-west-3
table orders 'orders' main.tf:1 → eu-west-3`,
    );
  });

  it('archives that Terraform packs, and what the workspace chooses', () => {
    const workspace = `
// file: infra/main.tf
variable "regions" {
  default = { prod = "us-east-1", dev = "eu-west-1" }
}
provider "aws" {
  region = lookup(var.regions, terraform.workspace, "eu-west-2")
}
data "archive_file" "order" {
  type        = "zip"
  source_dir  = "\${path.module}/../src"
  output_path = "order.zip"
}
resource "aws_lambda_function" "order" {
  filename = data.archive_file.order.output_path
  handler  = "order.handler"
}
resource "aws_lambda_function" "cart" {
  filename = "../src.zip"
  handler  = "src/cart.handler"
}
// file: src/order.ts
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
export const handler = () => new S3Client({}).send(new ListBucketsCommand({}));
// file: src/cart.ts
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
export const handler = () => new S3Client({}).send(new ListBucketsCommand({}));
`;
    equal(
      declared(workspace),
      `terraform infra/main.tf:4 by us-east-1 | eu-west-1 | eu-west-2 → us-east-1 and eu-west-1 and eu-west-2
function order infra/main.tf:12 = src/order.ts handler → us-east-1 and eu-west-1 and eu-west-2
function cart infra/main.tf:16 = src/cart.ts handler → us-east-1 and eu-west-1 and eu-west-2
ListBuckets src/cart.ts:2 ambient → us-east-1 and eu-west-1 and eu-west-2 on something, follows
ListBuckets src/order.ts:2 ambient → us-east-1 and eu-west-1 and eu-west-2 on something, follows`,
    );
  });

  it('buckets that are copied to others, and attributes that are null', () => {
    const workspace = `
// file: main.tf
provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "east"
  region = "us-east-1"
}
variable "home" { default = null }
resource "aws_s3_bucket" "uploads" {
  bucket = "uploads"
  region = var.home
}
resource "aws_s3_bucket" "copies" {
  provider = aws.east
  bucket   = "copies"
}
resource "aws_s3_bucket_replication_configuration" "copying" {
  bucket = aws_s3_bucket.uploads.id
  rule {
    destination { bucket = aws_s3_bucket.copies.arn }
  }
  rule {
    destination { bucket = "arn:aws:s3:::theirs" }
  }
}
`;
    equal(
      declared(workspace).split('\n').filter((line) => line.startsWith('bucket')).join('\n'),
      `bucket uploads 'uploads' main.tf:7 → eu-west-1 replicas us-east-1 (15), ? the region of the bucket to which it replicates (15)
bucket copies 'copies' main.tf:11 → us-east-1`,
    );
  });

  it('conditions that are decided, and what is made by none of them', () => {
    const workspace = `
// file: main.tf
variable "stage" { default = "dev" }
locals { isCopied = true }
provider "aws" { region = local.isCopied && !(local.isCopied == false) ? "eu-west-1" : "us-east-1" }
module "orders" {
  source = "./table"
  name   = "orders"
  isPlain = true
}
module "carts" {
  source = "./table"
  name   = "carts"
}
module "none" {
  count  = local.isCopied ? 0 : 1
  source = "./table"
  name   = "none"
}
resource "aws_sqs_queue" "mails" { count = var.stage == "prod" ? 1 : 0 }
resource "aws_sqs_queue" "never" { for_each = toset([]) }
// file: table/main.tf
variable "name" {}
variable "isPlain" { default = false }
resource "aws_dynamodb_table" "plain" {
  count = var.isPlain ? 1 : 0
  name  = var.name
}
resource "aws_dynamodb_table" "copied" {
  count = var.isPlain || var.name != "carts" ? 0 : 1
  name  = var.name
}
`;
    equal(
      declared(workspace),
      `terraform main.tf:3 by eu-west-1 → eu-west-1
table plain 'orders' table/main.tf:3 → eu-west-1
table copied 'carts' table/main.tf:7 → eu-west-1
queue mails '' main.tf:18 → eu-west-1`,
    );
  });

  it('a broken file', () => {
    const workspace = `
// file: main.tf
provider "aws" {
  region = "us-east-1"
}
resource "aws_dynamodb_table" "orders" {
  name =
}
resource "aws_dynamodb_table" "carts" {
  name = "carts"
`;
    equal(
      declared(workspace),
      `terraform main.tf:1 by us-east-1 → us-east-1
table orders '' main.tf:4 → us-east-1
problem main.tf syntax error: { expected (what could be parsed is analysed)`,
    );
  });
});
