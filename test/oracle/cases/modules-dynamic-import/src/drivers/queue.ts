export async function write(text: string) {
  const { SQSClient, SendMessageCommand } = await import('@aws-sdk/client-sqs');
  const { default: options } = await import('../queue-options');
  await new SQSClient(options).send(new SendMessageCommand({ QueueUrl: 'exports', MessageBody: text }));
}
