import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

describe('link/infrastructure/terraform: Terragrunt', () => {
  it('units with their inputs, the files above them, and the provider that is written for them', () => {
    const workspace = `
// file: live/root.hcl
locals {
  region_vars = read_terragrunt_config(find_in_parent_folders("region.hcl"))
  region      = local.region_vars.locals.aws_region
}
generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite"
  contents  = <<EOF
provider "aws" {
  region = "\${local.region}"
}
EOF
}
inputs = { owner = "shop", prefix = "acme" }
// file: live/prod/us-east-1/region.hcl
locals { aws_region = "us-east-1" }
// file: live/prod/us-east-1/orders/terragrunt.hcl
include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}
terraform {
  source = "../../../../modules//orders"
}
inputs = {
  prefix   = basename(dirname(dirname(get_terragrunt_dir())))
  standbys = ["us-west-2"]
  home     = include.root.locals.region
}
// file: live/dev/eu-west-1/region.hcl
locals { aws_region = "eu-west-1" }
// file: live/dev/eu-west-1/orders/terragrunt.hcl
include "root" { path = find_in_parent_folders("root.hcl") }
terraform { source = "\${get_repo_root()}/modules/orders" }
// file: live/dev/eu-west-1/network/terragrunt.hcl
include "root" { path = find_in_parent_folders("root.hcl") }
terraform { source = "git::https://example.com/network.git" }
// file: modules/orders/main.tf
variable "prefix" {}
variable "owner" {}
variable "home" { default = null }
variable "standbys" { default = [] }
resource "aws_dynamodb_table" "orders" {
  name   = "\${var.owner}-\${var.prefix}-orders"
  region = var.home
  dynamic "replica" {
    for_each = toset(var.standbys)
    content { region_name = replica.value }
  }
}
`;
    equal(
      declared(workspace),
      `terraform live/dev/eu-west-1/orders live/dev/eu-west-1/orders/terragrunt.hcl:1 by eu-west-1 → eu-west-1
terraform live/prod/us-east-1/orders live/prod/us-east-1/orders/terragrunt.hcl:1 by us-east-1 → us-east-1
table orders 'shop-acme-orders' modules/orders/main.tf:5 → eu-west-1
table orders 'shop-prod-orders' modules/orders/main.tf:5 → us-east-1 replicas us-west-2 (8)`,
    );
  });

  it('what cannot be told, and configurations that include one another', () => {
    const workspace = `
// file: a/terragrunt.hcl
include { path = "../b/terragrunt.hcl" }
terraform { source = "./module" }
// file: b/terragrunt.hcl
include { path = "../a/terragrunt.hcl" }
generate "provider" { contents = "provider \\"aws\\" { region = \\"\${get_env("REGION", "eu-north-1")}\\" }" }
// file: a/module/main.tf
resource "aws_dynamodb_table" "orders" { name = "orders" }
// file: c/terragrunt.hcl
terraform { source = "\${local.nowhere}/module" }
`;
    equal(
      declared(workspace),
      `terraform a a/terragrunt.hcl:1 by eu-north-1 → eu-north-1
table orders 'orders' a/module/main.tf:1 → eu-north-1`,
    );
  });
});
