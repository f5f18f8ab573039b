export function isLocalStackEnvironment(stage: string | undefined): boolean {
  return stage === 'local' || process.env.USE_LOCALSTACK === 'true';
}

export function localAwsConfig() {
  return isLocalStackEnvironment(process.env.STAGE)
    ? { endpoint: 'http://localhost:4566', region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }
    : {};
}
