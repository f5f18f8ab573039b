provider "aws" {
  region = "eu-central-1"
}

variable "distribution_id" {
  type = string
}

resource "aws_s3_bucket" "site" {
  bucket = "docs-site"
}

resource "aws_iam_policy" "deploy" {
  name = "docs-deploy"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:PutObject", "s3:ListBucket"], Resource = [aws_s3_bucket.site.arn, "${aws_s3_bucket.site.arn}/*"] },
      { Effect = "Allow", Action = "cloudfront:CreateInvalidation", Resource = "*" },
    ]
  })
}
