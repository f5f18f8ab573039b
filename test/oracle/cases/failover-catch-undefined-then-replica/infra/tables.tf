resource "aws_dynamodb_table" "polls" {
  name             = "polls"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "poll"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "poll"
    type = "S"
  }

  replica {
    region_name = "us-west-2"
  }
}
