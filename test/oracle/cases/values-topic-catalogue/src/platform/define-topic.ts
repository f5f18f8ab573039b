export interface Topic<P> {
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  readonly sample?: P;
}

interface TopicSpec {
  name: string;
  region?: string;
  account?: string;
}

const HOME = "eu-west-1";

export function defineTopic<P>({ name, region = HOME, account = "210987654321" }: TopicSpec): Topic<P> {
  return Object.freeze({ name, region, arn: `arn:aws:sns:${region}:${account}:${name}` });
}
