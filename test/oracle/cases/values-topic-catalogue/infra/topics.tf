provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "tax"
  region = "us-east-2"
}

resource "aws_sns_topic" "order_placed" {
  name = "order-placed"
}

resource "aws_sns_topic" "order_cancelled" {
  name = "order-cancelled"
}

resource "aws_sns_topic" "tax_reported" {
  provider = aws.tax
  name     = "tax-reported"
}
