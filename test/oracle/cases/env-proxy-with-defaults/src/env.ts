const defaults: Record<string, string> = {
  ALERT_REGION: 'us-east-2',
  ALERT_TOPIC: 'arn:aws:sns:us-east-2:123456789012:alerts',
};

export const env = new Proxy(process.env as Record<string, string>, {
  get: (target, name: string) => target[name] ?? defaults[name],
});
