provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}

resource "aws_s3_bucket" "labels" {
  bucket = "parcel-labels-eucentral1"
}

resource "aws_s3_bucket" "labels_paris" {
  provider = aws.paris
  bucket   = "parcel-labels-euwest3"
}
