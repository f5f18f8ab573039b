// What a host name says.

/** S3 puts buckets and access points before the host: without them. */
export function serviceHost(service, host) {
  if (service !== 's3') return host;
  return host.replace(/^.*?(?=\b(s3|s3-[a-z-]+)\.([a-z0-9-]+\.)*amazonaws\.com)/, '');
}

const REGION = /(?:^|\.)((?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov|-iso[a-z]?)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d)(?=\.)/;

/** The region in which an AWS host lives; a global host has none in its name and lives where its requests are signed for. */
export function hostedIn(host, signedFor) {
  if (!host || !/\.(amazonaws\.com(\.cn)?|api\.aws|on\.aws)$/.test(host)) return undefined;
  return REGION.exec(host)?.[1] ?? signedFor;
}
