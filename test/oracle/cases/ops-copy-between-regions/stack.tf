provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}

resource "aws_s3_bucket" "main" {
  bucket = "main-files"
}

resource "aws_s3_bucket" "dr" {
  provider = aws.dr
  bucket   = "dr-files"
}
