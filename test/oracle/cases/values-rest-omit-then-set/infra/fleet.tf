provider "aws" {
  alias  = "gpu"
  region = "us-west-2"
}

resource "aws_ecs_cluster" "render" {
  provider = aws.gpu
  name     = "render"
}

resource "aws_s3_bucket" "manifests" {
  bucket = "render-manifests"
}
