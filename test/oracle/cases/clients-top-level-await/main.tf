variable "region" {
  type    = string
  default = "us-west-1"
}

provider "aws" {
  region = var.region
}

resource "aws_lambda_function" "catalog" {
  function_name = "catalog"
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  filename      = "catalog.zip"
  role          = "arn:aws:iam::123456789012:role/catalog"
}
