import { deepEqual, equal, match } from 'node:assert/strict';
import pc from 'picocolors';
import type { DeclaredResource } from '../../server/src/link/infrastructure/declarations';
import type { DependencyMap, Failure } from '../../server/src/link/map';
import { mapDocument, mapJson } from '../../server/src/report/map-document';
import { mapText } from '../../server/src/report/map-text';
import { at, map, workspace } from './sample';

const inOne = (uses: number) => ({ total: uses, known: uses, regions: [{ region: 'us-east-1', share: 1 }], hhi: 1 });
const withFailure = (failure: Failure): DependencyMap => ({ ...map, entrypoints: map.entrypoints.map((entrypoint) => ({ ...entrypoint, failure })) });
const text = (file: string) => workspace.text(file);

/** A failure of which nothing is told. */
const NOTHING = { lost: [], fatal: [], retried: [], failover: [], futile: [], coldStart: [] };

describe('report/map-document', () => {
  const document = mapDocument(map, text);

  it('lists every use that is no test, as the contract has it', () => {
    deepEqual(document.uses.map(({ id, location }) => ({ id, location })), [
      { id: 'u1', location: { file: 'src/mail.ts', line: 2, column: 22 } },
      { id: 'u2', location: { file: 'src/orders.ts', line: 4, column: 16 } },
      { id: 'u3', location: { file: 'src/orders.ts', line: 5, column: 37 } },
    ]);
    deepEqual(document.uses[2], {
      id: 'u3',
      kind: 'operation',
      service: 'dynamodb',
      operation: 'GetItem',
      via: 'sdk-v3',
      location: { file: 'src/orders.ts', line: 5, column: 37 },
      client: ['u2'],
      region: {
        binding: 'pinned',
        values: ['us-east-1'],
        environment: [],
        possible: [],
        trace: [
          { file: 'src/orders.ts', line: 4, column: 16, note: 'the client is made here', kind: 'client' },
          { file: 'src/orders.ts', line: 2, column: 10, note: 'its region is `region`', kind: 'option' },
          { file: 'src/config.ts', line: 2, column: 14, note: '`region` is a constant', kind: 'value' },
          { file: 'src/config.ts', line: 2, column: 23, note: "the literal 'us-east-1'", kind: 'literal' },
        ],
        deployed: [],
        obstacle: undefined,
      },
      names: undefined,
      hosts: ['dynamodb.us-east-1.amazonaws.com'],
      hostedIn: ['us-east-1'],
      literal: undefined,
      traits: [],
    });
  });

  it('keeps what the workspace deploys and leaves out what does not apply', () => {
    const [mail] = document.uses;
    deepEqual(mail?.region.deployed, [{ region: 'eu-west-1', file: 'src/config.ts', line: 1, column: 4, note: 'says a comment' }]);
    deepEqual([mail?.operation, mail?.client], [undefined, undefined]);
  });

  it('tells what a declared resource is called and where its replicas are', () => {
    const place = at('src/config.ts', "'us-east-1'");
    const table: DeclaredResource = {
      ...place, id: 'terraform:#orders', tool: 'terraform', kind: 'table', service: 'dynamodb', type: 'aws_dynamodb_table', logicalId: 'orders', deployment: 'terraform:',
      name: { text: 'orders-\0', at: place },
      replicas: [{ region: { kind: 'literal', region: 'us-west-2', at: place }, at: place }, { region: { kind: 'environment', variable: 'COPY', at: place }, at: place }, { region: { kind: 'unknown', reason: 'x', at: place }, at: place }],
      consistency: 'eventual',
    };
    const declaring: DependencyMap = { ...map, uses: [{ ...map.uses[0]!, ...place, id: `resource:${table.id}`, kind: 'resource', isTest: false }], infrastructure: { ...map.infrastructure, resources: [table] } };
    const [use] = mapDocument(declaring, text).uses;
    const line = { file: 'src/config.ts', line: 2, column: 23 };
    deepEqual(use?.resource, {
      kind: 'table', type: 'aws_dynamodb_table', logicalId: 'orders', name: 'orders-*', consistency: 'eventual', witness: undefined, multiRegion: undefined,
      replicas: [{ region: 'us-west-2', ...line }, { variable: 'COPY', ...line }, line],
    });
  });

  it('tells what an entry point reaches, without tests and without a verdict', () => {
    deepEqual(document.entrypoints, [{ file: 'src/orders.ts', line: 5, column: 14, name: 'handler', kind: 'lambda', reaches: ['u2', 'u3'], concentration: inOne(2) }]);
  });

  it('tells how much hangs on one region: in all, in a package, at an entry point', () => {
    const { workspace: all, packages } = mapDocument(map, text, (file) => (file === 'src/orders.ts' ? '@acme/orders' : undefined)).concentration;
    deepEqual([all.uses.regions[0], all.uses.known, all.tables], [{ region: 'us-east-1', share: 0.6667 }, 3, { total: 0, known: 0, regions: [] }]);
    deepEqual(packages, { '@acme/orders': { uses: inOne(2), entrypoints: { total: 1, regions: [{ region: 'us-east-1', share: 1 }] }, tables: { total: 0, known: 0, regions: [] } } });
  });

  it('tells what an outage does to an entry point, in the terms of AWS Resilience Hub too', () => {
    const criticalities = (['fails', 'degrades', 'survives', 'unaffected'] as const).map((verdict) => mapDocument(withFailure({ ...NOTHING, verdict }), text).entrypoints[0]);
    deepEqual(criticalities.map((entrypoint) => entrypoint && 'criticality' in entrypoint && entrypoint.criticality), ['HARD', 'SOFT', 'SOFT', undefined]);
  });

  it('prints the same document as JSON', () => {
    deepEqual(JSON.parse(mapJson(map, text)), JSON.parse(JSON.stringify({ ...document, version: 1 })));
  });
});

describe('report/map-text', () => {
  it('tells what an outage does', () => {
    const failure = { ...NOTHING, verdict: 'fails', lost: ['u3'], fatal: [at('src/orders.ts', 'send')] } as const;
    match(mapText(withFailure(failure), text, pc.createColors(false)), new RegExp(`
entry points
  with the outage: fails 1
  src/orders.ts:5:14  lambda handler
    → fails
      loses dynamodb GetItem at src/orders.ts:5:37
      ends in an error at src/orders.ts:5:37
    dynamodb GetItem pinned to us-east-1
`));
    const undecided = { undecided: ['u3'], conditional: { there: 'fails', elsewhere: 'unaffected' }, ...NOTHING } as const;
    match(mapText(withFailure(undecided), text, pc.createColors(false)), new RegExp(`
  with the outage: undecided 1
  src/orders.ts:5:14  lambda handler
    → fails where its region is the one that is out, else unaffected
      decided by the region of dynamodb GetItem at src/orders.ts:5:37
`));
  });

  it('groups by service and by what decides', () => {
    equal(mapText(map, text, pc.createColors(false)), `
dynamodb
  pinned to us-east-1
    src/orders.ts:4:16  client  ← src/config.ts:2:23  the literal 'us-east-1'
    src/orders.ts:5:37  GetItem  ← src/config.ts:2:23  the literal 'us-east-1'

ses
  ambient (AWS_REGION), deployed to eu-west-1
    src/mail.ts:2:22  client  ← no region in code: the default chain of the SDK

entry points
  src/orders.ts:5:14  lambda handler
    dynamodb GetItem pinned to us-east-1

uses: 2 pinned, 0 defaulted, 1 ambient (deployed: eu-west-1 1), 0 unresolved
`.slice(1));
  });
});
