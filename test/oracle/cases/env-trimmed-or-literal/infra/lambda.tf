provider "aws" {
  region = "ca-central-1"
}

data "aws_region" "current" {}

resource "aws_lambda_function" "rotate" {
  function_name = "rotate-keys"
  handler       = "src/keys.rotate"
  runtime       = "nodejs20.x"
  filename      = "keys.zip"
  role          = "arn:aws:iam::123456789012:role/rotate-keys"

  environment {
    variables = {
      KMS_REGION = data.aws_region.current.name
    }
  }
}
