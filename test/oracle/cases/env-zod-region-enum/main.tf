provider "aws" {
  region = "eu-west-1"
}

resource "aws_lambda_function" "mail" {
  function_name = "mail"
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  filename      = "mail.zip"
  role          = "arn:aws:iam::123456789012:role/mail"

  environment {
    variables = {
      MAIL_REGION = "eu-central-1"
    }
  }
}
