import type { DependencyMap, Entrypoint, Use } from '../link/map';
import { defineRule } from './rule';
import { indexOf } from './shared/map-index';
import { isOnAws } from './shared/subjects';

export default defineRule({
  meta: {
    id: 'runtime-control-plane',
    severity: 'info',
    severityReason: 'Some programs manage resources by trade; it is a warning in code that is named for fail-over, which needs the control plane when it is least there.',
    fixable: false,
    yieldsTo: ['unknown-region'],
    /** Operations that may be called all the same, as `iam:GetUser`; `*` stands for the end of a name. */
    defaultOptions: { allowOperations: [] as readonly string[] },
    messages: {
      request: '{operation} belongs to the control plane of {service}{where}, and runs when {entry} is called. {dataPlane}',
      failover: '{operation} belongs to the control plane of {service}{where}, and runs in what is named for fail-over. {dataPlane}',
    },
    docs: {
      summary: 'A control plane is called from a request or from fail-over code.',
      why: `AWS builds data planes, which read and write what exists, to keep working while control planes, which create and change things, do not. The control planes of IAM, Route 53,
CloudFront, Organizations and of S3's bucket configuration live in us-east-1 whatever region the caller is in. A request that creates a role, a queue or a bucket, or a fail-over that changes
a DNS record, fails exactly when it is needed.

Set things up beforehand, and let the data plane decide: health checks that drive DNS fail-over, routing controls of Application Recovery Controller, capacity that already runs.`,
      examples: [
        {
          bad: `import { Route53Client, ChangeResourceRecordSetsCommand } from '@aws-sdk/client-route-53';

const dns = new Route53Client({});

export const failover = (HostedZoneId: string, Name: string) =>
  dns.send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: { Name, Type: 'CNAME' } }] } }));`,
          good: `import { Route53RecoveryClusterClient, UpdateRoutingControlStateCommand } from '@aws-sdk/client-route53-recovery-cluster';

export const failover = (endpoint: string, region: string, RoutingControlArn: string) =>
  new Route53RecoveryClusterClient({ endpoint, region }).send(new UpdateRoutingControlStateCommand({ RoutingControlArn, RoutingControlState: 'On' }));`,
        },
      ],
      whenNotToUse: 'The program is a tool that manages AWS: name the operations in `allowOperations`, or turn the rule off.',
      references: [
        'https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/control-planes-and-data-planes.html',
        'https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html',
      ],
    },
  },

  check({ map, aws, options, isReported, report }) {
    for (const use of map.uses) {
      const { operation } = use;
      if (use.kind !== 'operation' || operation === undefined || use.isTest || isReported(use) || !isOnAws(use, aws)) continue;
      const plane = aws.controlPlane(use.service, operation);
      if (!plane || isAllowed(`${use.service}:${operation}`, options.allowOperations)) continue;
      const where = plane.region === '' ? '' : ` in ${plane.region}`;
      const data = { operation, service: aws.displayName(use.service), where, dataPlane: plane.dataPlane };
      // The client says nothing more of its host then.
      const place = { at: use, uses: [use, ...indexOf(map).clientsOf(use)] };
      const entry = requestReaching(use, map);
      if (isForFailover(use, map)) report({ messageId: 'failover', data, severity: 'warning', ...place });
      else if (entry) report({ messageId: 'request', data: { ...data, entry: nameOf(entry) }, related: [{ file: entry.file, range: entry.range, message: 'entered here' }], ...place });
    }
  },
});

function isAllowed(name: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
}

/** A function of AWS that answers no request may as well be what deploys. */
function requestReaching(use: Use, map: DependencyMap): Entrypoint | undefined {
  return indexOf(map).entrypointsReaching(use).find(({ isRequest }) => isRequest);
}

const FAILOVER = /fail-?over|switch-?over|disaster-?recovery|evacuat/i;

function isForFailover(use: Use, map: DependencyMap): boolean {
  return FAILOVER.test(use.file) || indexOf(map).entrypointsReaching(use).some(({ file, name = '' }) => FAILOVER.test(file) || FAILOVER.test(name));
}

function nameOf({ name, file }: Entrypoint): string {
  return name === undefined ? file : `\`${name}\``;
}
