import type { AwsCatalog } from '../aws/catalog';
import { effectOfOutage } from '../aws/outage-2025-10-20';
import type { DependencyMap, Use } from '../link/map';
import { defineRule, type Fix, type Severity } from './rule';
import { isClient, shippedClients } from './shared/clients';
import { decisionOf } from './shared/decision';
import { indexOf } from './shared/map-index';
import { isSurelySet } from './shared/deployment';
import { regionsToName } from './shared/regions-to-name';
import { addOption, takeFromEnvironment, type ReadText } from './shared/region-edits';
import { runsInLambdaOnly, runsInProduction } from './shared/reach';
import { isOnAws } from './shared/subjects';
import { unset } from './shared/wording';

const hidden = 'us-east-1';
const globalPseudoRegion = 'aws-global';

export default defineRule({
  meta: {
    id: 'hidden-us-east-1',
    severity: 'warning',
    severityReason: 'Nobody who reads the code sees this dependency; it is information where AWS offers no other region, where the service did not fail on 2025-10-20, for scripts that people run, and where only Lambda calls the global endpoint of STS, which is answered nearby there.',
    fixable: true,
    yieldsTo: ['runtime-control-plane', 'unknown-region'],
    defaultOptions: {},
    messages: {
      fixedHost: '{service} answers from us-east-1, whatever region its client names. {withoutIt}',
      credentials: 'These credentials are asked of STS in us-east-1 when {unset}, because nothing here names a region. On 2025-10-20 {effect}.',
      globalCredentials: 'These credentials are asked of {host}, which is us-east-1 for callers outside a VPC and for opt-in regions. On 2025-10-20 {effect}.',
      globalSts: 'This STS client calls {host}, which is us-east-1 for callers outside a VPC and for opt-in regions. On 2025-10-20 {effect}.',
      globalHost: 'This host is the global one of {service}, which lives in us-east-1, in whatever region the program runs.',
      globalEndpoint: 'This {service} client calls {host}, which lives in us-east-1, although its region does not say so.',
      builtInDefault: 'The {service} client takes us-east-1 by itself when {unset}, though no line says so.',
      lostDefault: 'The {service} client takes us-east-1 by itself when {unset}, though no line says so. On 2025-10-20 {effect}.',
      strayDefault: 'The {service} client takes us-east-1 by itself when {unset}, and signs for it what it sends to {host} in {region}.',
    },
    docs: {
      summary: 'A host lives in us-east-1 although the region says otherwise, or nothing.',
      why: `Some names of AWS have no region in them and are answered by us-east-1: the APIs of IAM, Route 53, CloudFront and Organizations, the global STS \`sts.amazonaws.com\`,
and the pseudo-region \`aws-global\`. Some libraries take us-east-1 when nobody says anything: credential providers for their STS call, DAX clients.

On 20 October 2025 STS in us-east-1 failed twice, until 08:19 and until 16:59 UTC. Calls that read or change IAM and the like have no other region: keep them off the request path and out of fail-over code;
what is set up already keeps working without them.`,
      examples: [
        {
          bad: `import AWS from 'aws-sdk';

const sts = new AWS.STS({ region: 'eu-west-1' });

export const whoAmI = () => sts.getCallerIdentity().promise();`,
          good: `import AWS from 'aws-sdk';

const sts = new AWS.STS({ region: 'eu-west-1', stsRegionalEndpoints: 'regional' });

export const whoAmI = () => sts.getCallerIdentity().promise();`,
        },
      ],
      references: [
        'https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html',
        'https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html',
        'https://aws.amazon.com/message/101925/',
      ],
    },
  },

  check(context) {
    const { map, aws, policy, text, isReported, report } = context;
    for (const use of map.uses) {
      if (use.kind !== 'endpoint' || use.isTest || use.traits.includes('mentionOnly') || isReported(use) || !callsGlobalHost(use, map, aws)) continue;
      if (policy.mayBePinned(use.service, hidden)) continue;
      report({ messageId: 'globalHost', data: { service: aws.displayName(use.service) }, severity: 'info', at: use, uses: [use] });
    }
    for (const use of shippedClients(map)) {
      if (isReported(use) || !isOnAws(use, aws)) continue;
      const place = { at: use, uses: [use] };
      const service = aws.displayName(use.service);
      if (use.traits.includes('hiddenSts')) {
        const effect = effectOfOutage(use.service, use.hostedIn);
        const [host] = use.hosts;
        const globalEffect = host !== undefined && use.service === 'sts' && callsHidden(use) ? effectOfOutage(use.service, [hidden]) : undefined;
        if (host !== undefined && globalEffect) report({ messageId: 'globalCredentials', data: { host, effect: globalEffect }, fixes: askRegionally(use, text), ...asInfo(isAnsweredNearby(use, map) || !runsInProduction([use], map)), ...place });
        else if (effect && isTakenByItself(use, map)) report({ messageId: 'credentials', data: { effect, unset: unset([use]) }, fixes: nameRegion(use, regionsToName(use, context), text), ...asInfo(!runsInProduction([use], map)), ...place });
        continue;
      }
      if (aws.fixedRegion(use.service) === hidden) {
        const plane = use.kind === 'client' ? controlPlaneOf(use, map, aws) : undefined;
        if (plane) report({ messageId: 'fixedHost', data: { service, withoutIt: plane.dataPlane }, severity: 'info', ...place });
        continue;
      }
      const [host] = use.hosts;
      if (host !== undefined && callsHidden(use)) {
        const effect = effectOfOutage(use.service, [hidden]);
        const fixes = toRegional(use, aws, text);
        if (effect && use.service === 'sts') report({ messageId: 'globalSts', data: { host, effect }, fixes, ...asInfo(isAnsweredNearby(use, map) || !runsInProduction([use], map)), ...place });
        else report({ messageId: 'globalEndpoint', data: { service, host }, fixes, severity: 'info', ...place });
        continue;
      }
      if (!use.region.values.includes(hidden) || !isTakenByItself(use, map)) continue;
      const effect = effectOfOutage(use.service, [hidden]);
      const data = { service, unset: unset([use]) };
      const cluster = hostNamedIn(use, aws, text);
      const isInUse = effect !== undefined && runsInProduction([use], map);
      if (isInUse && cluster && cluster.region !== hidden) report({ messageId: 'strayDefault', data: { ...data, ...cluster }, fixes: nameRegion(use, [cluster.region], text), ...place });
      else if (isInUse) report({ messageId: 'lostDefault', data: { ...data, effect }, fixes: nameRegion(use, regionsToName(use, context), text), ...place });
      else report({ messageId: 'builtInDefault', data, severity: 'info', ...place });
    }
  },
});

/**
 * A URL of a service that has hosts in every region, and this one for all of them: `https://sts.amazonaws.com`. Without a scheme it may be the name of
 * the service in a policy; what a client calls is reported at the client.
 */
function callsGlobalHost({ literal = '', hosts, hostedIn, service }: Use, { uses }: DependencyMap, aws: AwsCatalog): boolean {
  if (!/^https?:/.test(literal) || !hostedIn.includes(hidden) || literal.includes(hidden) || aws.fixedRegion(service) !== undefined) return false;
  return !uses.some((use) => isClient(use) && use.hosts.some((host) => hosts.includes(host)));
}

/**
 * Since 2025 `sts.amazonaws.com` is answered in the caller's own region where Amazon's resolver is asked, as in Lambda, and the region is enabled by
 * default: v2 calls it from no other region. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_region-endpoints.html
 */
function isAnsweredNearby(use: Use, map: DependencyMap): boolean {
  return use.via === 'sdk-v2' && runsInLambdaOnly([use, ...indexOf(map).operationsThrough(use)], map);
}

function asInfo(isLess: boolean): { readonly severity?: Severity } {
  return isLess ? { severity: 'info' } : {};
}

/** v2's credentials have a client of their own, which takes options. */
function askRegionally(use: Use, read: ReadText): readonly Fix[] {
  if (use.via !== 'sdk-v2' || !/^new\s+(?:AWS\.)?ChainableTemporaryCredentials\b(?!.*\bstsConfig\b)/s.test(read(use))) return [];
  return addOption(use, "stsConfig: { stsRegionalEndpoints: 'regional' }", 'Ask the regional endpoint of STS', read);
}

/** No line says a region, and nothing that is known sets the variable: where a deployment is known, it does. */
function isTakenByItself(use: Use, map: DependencyMap): boolean {
  return decisionOf(use)?.kind === 'built-in' && use.region.deployed.length === 0 && !isSurelySet(use, indexOf(map).operationsThrough(use), map);
}

/** The host that is written in the construction of a client, a DAX cluster's, with its region. */
function hostNamedIn(use: Use, aws: AwsCatalog, read: ReadText): { readonly host: string; readonly region: string } | undefined {
  const host = /['"`](?:\w+:\/\/)?([\w.-]+\.amazonaws\.com)\b/.exec(read(use))?.[1];
  const region = host === undefined ? undefined : aws.parseHost(host)?.region;
  return host === undefined || region === undefined ? undefined : { host, region };
}

/** Names a region, one fix for each that may be meant. v2 has no place for it. */
function nameRegion(use: Use, regions: readonly string[], read: ReadText): readonly Fix[] {
  const isCall = use.traits.includes('hiddenSts');
  if (use.via === 'sdk-v2' || (!isCall && !/^new\s/.test(read(use)))) return [];
  return regions.filter((region) => region !== hidden).flatMap((region) => (isCall ? addOption(use, `clientConfig: { region: '${region}' }`, `Ask STS in ${region}`, read) : addOption(use, `region: '${region}'`, `Name the region ${region}`, read)));
}

/** The control plane behind a client, if it has one in us-east-1: bills and prices that AWS only offers there have none. */
function controlPlaneOf(use: Use, map: DependencyMap, aws: AwsCatalog): { readonly dataPlane: string } | undefined {
  const names = [use, ...indexOf(map).operationsThrough(use)].map(({ operation }) => operation ?? '');
  return names.map((name) => aws.controlPlane(use.service, name)).find((plane) => plane?.region === hidden);
}

/** The host is us-east-1's, and the region in the code is not. */
function callsHidden({ hostedIn, hosts, region }: Use): boolean {
  return hostedIn.includes(hidden) && !region.values.includes(hidden) && !hosts.every((host) => host.includes(hidden));
}

function toRegional(use: Use, aws: AwsCatalog, read: ReadText): readonly Fix[] {
  const decision = decisionOf(use);
  if (decision?.literal && decision.regions.includes(globalPseudoRegion)) return takeFromEnvironment(decision.literal, globalPseudoRegion, read);
  if (use.via === 'sdk-v2' && use.service === 'sts') {
    return addOption(use, "stsRegionalEndpoints: 'regional'", `Call the regional endpoint of ${aws.displayName(use.service)}`, read);
  }
  const text = read(use);
  const flag = /\buseGlobalEndpoint\s*:\s*true\b/.exec(text);
  if (flag) return [regional(use, flag.index + flag[0].length - 'true'.length, flag.index + flag[0].length, 'false')];
  const option = /(,\s*)?\bendpoint\s*:\s*(['"`])https:\/\/(?:sts|s3)\.amazonaws\.com\/?\2(,\s*)?/.exec(text);
  if (!option) return [];
  const [found, before = '', , after = ''] = option;
  return [regional(use, option.index, option.index + found.length, before !== '' && after !== '' ? before : '')];
}

function regional({ file, range }: Use, start: number, end: number, newText: string): Fix {
  return { title: 'Call the regional endpoint', applicability: 'suggestion', edits: [{ file, range: { start: range.start + start, end: range.start + end }, newText }] };
}
