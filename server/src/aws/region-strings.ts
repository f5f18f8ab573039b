import { parseArn } from './arn';
import type { CarriedRegion } from './catalog';
import zoneIds from './data/zone-ids.json';
import { parseHost } from './hosts';
import { once } from './own';
import { isRegion } from './partitions';

const byZoneId = once(() => new Map<string, string>(Object.entries(zoneIds).map(([region, short]) => [short, region])));

/** The region that a whole string names, by whatever convention: `us-east-1a`, `use1-az4`, `us-east-1_AbC123`, a queue URL, an ARN. */
export function regionCarriedBy(text: string): CarriedRegion | undefined {
  if (isRegion(text)) return { kind: 'region', region: text };
  return fromZone(text) ?? fromPool(text) ?? fromArn(text) ?? fromHost(text);
}

function fromZone(text: string): CarriedRegion | undefined {
  // Local and wavelength zones have words between: `us-west-2-lax-1a`, `us-east-1-wl1-bos-wlz-1`.
  const [, region] = /^([a-z]{2,4}(?:-[a-z]+)+-\d)(?:[a-z]|-[a-z0-9]+(?:-[a-z0-9]+)*-\d[a-z]?)$/.exec(text) ?? [];
  if (region !== undefined && isRegion(region)) return { kind: 'availability-zone', region };
  const ofId = byZoneId().get(/^([a-z]+\d)-az\d$/.exec(text)?.[1] ?? '');
  return ofId === undefined ? undefined : { kind: 'availability-zone-id', region: ofId };
}

function fromPool(text: string): CarriedRegion | undefined {
  const [, userPool] = /^([a-z0-9-]+)_[A-Za-z0-9]{4,55}$/.exec(text) ?? [];
  if (userPool !== undefined && isRegion(userPool)) return { kind: 'user-pool-id', region: userPool };
  const [, identityPool] = /^([a-z0-9-]+):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(text) ?? [];
  return identityPool !== undefined && isRegion(identityPool) ? { kind: 'identity-pool-id', region: identityPool } : undefined;
}

function fromArn(text: string): CarriedRegion | undefined {
  const region = parseArn(text)?.region;
  return region !== undefined && isRegion(region) ? { kind: 'arn', region } : undefined;
}

function fromHost(text: string): CarriedRegion | undefined {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?([A-Za-z0-9.-]+\.[a-z]+)(?:[:/?#]|$)/.exec(text)?.[1];
  const region = host === undefined ? undefined : parseHost(host)?.region;
  return region !== undefined && isRegion(region) ? { kind: 'host', region } : undefined;
}
