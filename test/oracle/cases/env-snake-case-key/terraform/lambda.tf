provider "aws" {
  region = "eu-west-3"
}

resource "aws_lambda_function" "resize" {
  function_name = "resize"
  handler       = "resize.handler"
  runtime       = "nodejs20.x"
  filename      = "resize.zip"
  role          = aws_iam_role.resize.arn

  environment {
    variables = {
      THUMBNAILS_REGION = "us-east-1"
    }
  }
}
