resource "aws_s3_bucket" "field_videos" {
  bucket = "field-videos"
}

resource "aws_s3_bucket_accelerate_configuration" "field_videos" {
  bucket = aws_s3_bucket.field_videos.id
  status = "Enabled"
}
