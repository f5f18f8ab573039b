variable "region" {
  default = "eu-west-1"
}

resource "aws_s3_bucket" "programme" {
  bucket = "fest-programme"
}

resource "aws_lambda_function" "publish" {
  function_name = "publish"
  handler       = "handlers.publish"
  runtime       = "nodejs20.x"
  role          = aws_iam_role.publisher.arn
  environment {
    variables = { PUBLISH_REGION = var.region }
  }
}
