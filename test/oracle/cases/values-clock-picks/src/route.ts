export function siteFor(size: number): string {
  switch (true) {
    case size > 50_000:
      return 'us-west-2';
    case size > 1000:
      return 'us-east-2';
    default:
      return 'us-east-1';
  }
}
