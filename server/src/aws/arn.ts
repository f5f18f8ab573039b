import { parse, validate } from '@aws-sdk/util-arn-parser';
import { looksLikeRegion } from './nearest-regions';
import { partitionNames } from './partitions';

export type ArnField = 'partition' | 'service' | 'region' | 'accountId' | 'resource';

/** UTF-16 offsets into the ARN's text; `start === end` where the field is empty. */
export interface ArnPlace {
  readonly start: number;
  readonly end: number;
}

export type ArnParts = Readonly<Record<ArnField, string>> & { readonly places: Readonly<Record<ArnField, ArnPlace>> };

const PARTITIONS = new Set(partitionNames.map(({ id }) => id));

/** Wildcards of a policy, and the mark that stands for a template's hole: the field is there, its value is not known. */
const OPEN = /[*?\0]/;

/**
 * The fields of an ARN with their places. Undefined where the text is no ARN: an unknown partition, a service in other letters than
 * ARNs have, a region that is neither empty, nor open (`*`, a template's hole), nor shaped like one.
 */
export function parseArn(text: string): ArnParts | undefined {
  if (!validate(text)) return undefined;
  const fields = parse(text);
  if (!PARTITIONS.has(fields.partition) && !OPEN.test(fields.partition)) return undefined;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(fields.service) && !OPEN.test(fields.service)) return undefined;
  if (fields.region !== '' && !OPEN.test(fields.region) && !looksLikeRegion(fields.region)) return undefined;
  const after = (previous: ArnPlace, field: string): ArnPlace => ({ start: previous.end + 1, end: previous.end + 1 + field.length });
  const partition = after({ start: 0, end: 'arn'.length }, fields.partition);
  const service = after(partition, fields.service);
  const region = after(service, fields.region);
  const accountId = after(region, fields.accountId);
  return { ...fields, places: { partition, service, region, accountId, resource: after(accountId, fields.resource) } };
}
