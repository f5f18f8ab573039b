provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "replica"
  region = "us-west-2"
}

resource "aws_dynamodb_table" "notes" {
  name     = "notes"
  hash_key = "text"

  attribute {
    name = "text"
    type = "S"
  }

  replica {
    region_name = "us-west-2"
  }
}
