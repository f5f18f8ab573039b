variable "region" {
  type    = string
  default = "eu-west-1"
}

provider "aws" {
  region = var.region
}

resource "aws_lambda_function" "accounts" {
  function_name = "accounts"
  handler       = "lambda.handler"
  runtime       = "nodejs20.x"
  filename      = "dist/lambda.zip"
  role          = "arn:aws:iam::123456789012:role/accounts"
}
