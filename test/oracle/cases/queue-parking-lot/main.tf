provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "events" {
  name         = "events"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_lambda_function" "ingest" {
  function_name = "ingest"
  handler       = "src/ingest.handler"
  runtime       = "nodejs20.x"
  role          = "arn:aws:iam::123456789012:role/ingest"
  environment {
    variables = { PARKING_QUEUE_REGION = "us-west-2" }
  }
}
