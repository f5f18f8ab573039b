provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "quotes" {
  name         = "quotes"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }
}

resource "aws_lambda_function" "quote" {
  function_name = "quote"
  handler       = "src/quote.handler"
  runtime       = "nodejs20.x"
  filename      = "quote.zip"
  role          = "arn:aws:iam::123456789012:role/quote"
}
