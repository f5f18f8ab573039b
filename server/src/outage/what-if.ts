import type { AwsCatalog } from '../aws/catalog';
import type { Incident, IncidentWindow } from '../aws/incidents';
import type { FailedDependency } from './failed-dependency';
import type { Loss } from './losses';

/** An outage that has not been: these are out, all at once, for so many minutes. */
export function whatIf(out: readonly FailedDependency[], minutes: number, aws: AwsCatalog): { readonly incident: Incident; readonly losses: readonly Loss[] } {
  const windows = out.map(({ service, region }): IncidentWindow => ({ service: service ?? 'everything', region, from: null, to: null, effect: 'It cannot be reached.', calls: [] }));
  const names = out.map(({ service, region }) => (service === undefined ? `all of ${region}` : `${aws.displayName(service)} in ${region}`));
  const title = `If ${names.join(' and ')} ${out.length === 1 ? 'were' : 'were all'} out for ${minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`}`;
  return { incident: { title, windows: [] }, losses: out.map((one, i) => ({ ...one, from: 0, to: minutes, window: windows[i]! })) };
}

/** Minutes of `3h`, `90m`, `1h30m`, `2d`; undefined where it is none of them. */
export function parseDuration(text: string): number | undefined {
  const [whole, days = '0', hours = '0', minutes = '0'] = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?:in)?)?$/.exec(text) ?? [];
  const total = Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
  return whole === undefined || total === 0 ? undefined : total;
}
