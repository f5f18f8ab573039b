export function regionOf(arn: string): string {
  const [prefix, , , region] = arn.split(':');
  if (prefix !== 'arn' || !region) throw new Error(`not a regional ARN: ${arn}`);
  return region;
}
