export function regionForEnvironment(name = process.env.NODE_ENV): string {
  switch (name) {
    case 'production':
      return 'us-east-1';
    case 'staging':
    case 'test':
      return 'us-east-2';
    default:
      return 'eu-west-2';
  }
}
