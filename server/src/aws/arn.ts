import { parse, validate } from '@aws-sdk/util-arn-parser';
import { looksLikeRegion } from './nearest-regions';
import { partitionNames } from './partitions';

export type ArnField = 'partition' | 'service' | 'region' | 'accountId' | 'resource';

export interface ArnPart {
  readonly text: string;
  /** UTF-16 offsets into the ARN's text; `start === end` where the field is empty. */
  readonly start: number;
  readonly end: number;
}

export type ArnParts = Readonly<Record<ArnField, ArnPart>>;

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
  const { partition: name, service: field, region: place } = fields;
  if (!PARTITIONS.has(name) && !OPEN.test(name)) return undefined;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(field) && !OPEN.test(field)) return undefined;
  if (place !== '' && !OPEN.test(place) && !looksLikeRegion(place)) return undefined;
  const at = (start: number, part: string): ArnPart => ({ text: part, start, end: start + part.length });
  const partition = at('arn:'.length, name);
  const service = at(partition.end + 1, field);
  const region = at(service.end + 1, place);
  const accountId = at(region.end + 1, fields.accountId);
  const resource = at(accountId.end + 1, fields.resource);
  return { partition, service, region, accountId, resource };
}
