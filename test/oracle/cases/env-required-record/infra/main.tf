provider "aws" {
  region = "eu-west-1"
}

resource "aws_lambda_function" "people" {
  function_name = "people"
  handler       = "main.handler"
  runtime       = "nodejs20.x"
  role          = aws_iam_role.people.arn
  filename      = "people.zip"

  environment {
    variables = {
      TABLE_NAME   = aws_dynamodb_table.people.name
      TABLE_REGION = "eu-west-1"
    }
  }
}

resource "aws_dynamodb_table" "people" {
  name         = "people"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }
}
