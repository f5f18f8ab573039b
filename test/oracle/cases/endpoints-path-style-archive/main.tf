provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "archive" {
  bucket = "archive.example.org"
}
