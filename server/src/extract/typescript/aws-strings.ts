import type { AwsStringFact } from '../facts';

const ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:/;
const HOST = /^(?:https?:\/\/)?[^/\s]*\.amazonaws\.com(?:\.cn)?(?:[:/?]|$)|^(?:https?:\/\/)?[^/\s]*\.api\.aws(?:[:/?]|$)/;

/** Is the whole string an ARN, or does it begin with an AWS host? Text that only mentions one is neither. Holes are `\0`. */
export function awsStringKind(text: string): AwsStringFact['kind'] | undefined {
  if (text.length > 2048) return undefined;
  if (ARN.test(text)) return 'arn';
  return text.includes('a') && HOST.test(text) ? 'host' : undefined;
}
