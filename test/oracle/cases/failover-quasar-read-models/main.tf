resource "aws_dynamodb_table" "balances" {
  name             = "account-balances"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "account"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "account"
    type = "S"
  }
  replica { region_name = "us-east-2" }
  replica { region_name = "eu-west-3" }
}
