resource "aws_sfn_state_machine" "claims" {
  name       = "claims"
  role_arn   = aws_iam_role.claims.arn
  definition = templatefile("${path.module}/workflow/claims.asl.json", { ClaimsQueueUrl = aws_sqs_queue.claims.url })
}

resource "aws_sqs_queue" "claims" {
  name                       = "claims"
  visibility_timeout_seconds = 180
}
