import { deepEqual, equal, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsCatalog } from '../../server/src/aws/aws-catalog';
import { INCIDENTS } from '../../server/src/aws/incidents';
import { IncidentError, parseIncident } from '../../server/src/outage/incident-file';

const WINDOW = '{ "service": "dynamodb", "region": "us-east-1", "from": "2025-10-20T06:48Z", "to": "2025-10-20T09:40Z", "effect": "out" }';

describe('incidents in files', () => {
  const parse = (text: string) => parseIncident('drill.json', text, awsCatalog);

  it('reads the form that the shipped incident has', () => {
    const text = readFileSync(join(__dirname, '../../server/src/aws/incidents/2025-10-20.json'), 'utf8');
    deepEqual(parse(text), INCIDENTS.get('2025-10-20'));
  });

  it('reads comments and trailing commas', () => {
    equal(parse(`{ "title": "A drill", "windows": [${WINDOW},] } // 2026`).windows.length, 1);
  });

  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    'what is no JSON': ['{ "title": "A drill", }, 3', 'drill.json:1:24: This is no JSON: end of file expected.'],
    'nothing at all': ['', 'drill.json:1:1: This is no JSON: value expected.'],
    'no windows': ['{ "title": "A drill" }', 'drill.json:1:1: An incident must have "windows".'],
    'an empty list': ['{ "title": "A drill", "windows": [] }', 'drill.json:1:34: windows must be a list that is not empty.'],
    'a key that there is not': [`{ "title": "A drill", "window": [], "windows": [${WINDOW}] }`, 'drill.json:1:33: "window" is no key of an incident.'],
    'a region that there is not': [
      `{ "title": "A drill", "windows": [\n  ${WINDOW.replace('us-east-1', 'us-esat-1')}] }`,
      'drill.json:2:38: windows[0].region must be a region of AWS, or "*" for all of them.',
    ],
    'a local time': [
      `{ "title": "A drill", "windows": [\n  ${WINDOW.replace('06:48Z', '06:48')}] }`,
      'drill.json:2:59: windows[0].from must be a time in UTC to the minute, such as "2025-10-20T06:48Z", or null.',
    ],
    'an end before its beginning': [`{ "title": "A drill", "windows": [${WINDOW.replace('09:40', '05:40')}] }`, 'drill.json:1:35: windows[0] must be an object in which "from" is before "to".'],
    'a part of a service without its calls': [
      `{ "title": "A drill", "windows": [${WINDOW.replace('dynamodb', 'dynamodb-accelerator')}] }`,
      'drill.json:1:35: windows[0] must be an object with "calls", as its "service" is none that the AWS SDK has a package for.',
    ],
    'calls of no service': [
      `{ "title": "A drill", "windows": [${WINDOW.replace('}', ', "calls": [{ "service": "dynamo" }] }')}] }`,
      'drill.json:1:180: windows[0].calls[0].service must be a service as the AWS SDK names its package: "dynamodb" for @aws-sdk/client-dynamodb.',
    ],
  };
  for (const [what, [text, message]] of Object.entries(wrong)) {
    it(`names file and place of ${what}`, () => throws(() => parse(text), (error) => error instanceof IncidentError && (equal(error.message, message), true)));
  }
});
