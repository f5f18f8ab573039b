provider "aws" {
  region = "us-west-2"
}

resource "aws_dynamodb_table" "loans" {
  name         = "loans"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "card"
  range_key    = "book"
  attribute {
    name = "card"
    type = "S"
  }
  attribute {
    name = "book"
    type = "S"
  }
}
