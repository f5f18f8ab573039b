provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "tenants"
  region = "eu-central-1"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/tenant"
  }
}
