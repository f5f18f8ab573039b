import { deepEqual, equal } from 'node:assert/strict';
import type { DeclaredResource } from '../../server/src/link/infrastructure/declarations';
import type { DependencyMap, Use } from '../../server/src/link/map';
import { concentrationFrom, concentrationLine, concentrationOf } from '../../server/src/report/concentration';
import { at, map as sample, uses } from './sample';

const place = at('src/config.ts', 'region');

/** A use that lives in these regions; `→ eu-west-1`: that is deployed there. */
function use(id: string, regions: string, file = place.file): Use {
  const [hosts = '', deployed = ''] = regions.split('→');
  const list = (text: string) => text.split(' ').filter((region) => region !== '');
  return { ...uses[0]!, id, file, hostedIn: list(hosts), region: { ...uses[0]!.region, deployed: list(deployed).map((region) => ({ ...place, region, note: '' })) } };
}

function table(id: string, deployed: string, ...replicas: readonly string[]): DeclaredResource {
  return {
    ...place, id, tool: 'cdk', kind: 'table', service: 'dynamodb', type: 'TableV2', logicalId: id, deployment: 'stack',
    deployedTo: [{ ...place, region: deployed, note: '' }],
    replicas: replicas.map((region) => ({ region: { kind: 'literal', region, at: place }, at: place })),
  };
}

function map(list: readonly Use[], tables: readonly DeclaredResource[] = [], entrypoints: DependencyMap['entrypoints'] = []): DependencyMap {
  return { ...sample, uses: list, entrypoints, infrastructure: { ...sample.infrastructure, resources: tables } };
}

describe('report/concentration', () => {
  it('counts what is in several regions for each in equal parts, and leaves out what cannot be told', () => {
    deepEqual(concentrationOf(map([use('a', 'us-east-1'), use('b', 'us-east-1 eu-west-1'), use('c', '→eu-west-1'), use('d', '')])).uses, {
      total: 4,
      known: 3,
      regions: [{ region: 'eu-west-1', share: 0.5 }, { region: 'us-east-1', share: 0.5 }],
      hhi: 0.5,
    });
  });

  it('counts no tests and nothing that infrastructure declares', () => {
    equal(concentrationOf(map([{ ...use('a', 'us-east-1'), isTest: true }, { ...use('b', 'us-east-1'), kind: 'resource' }])).uses.total, 0);
  });

  it('tells which entry points reach a region', () => {
    const enter = (reaches: readonly string[], needle: string) => ({ ...at('src/orders.ts', needle), kind: 'lambda' as const, reaches });
    const list = [use('a', 'us-east-1'), use('b', 'eu-west-1')];
    const whole = map(list, [], [enter(['a', 'b'], 'handler'), enter(['a'], 'orders')]);
    deepEqual(concentrationOf(whole).entrypoints, { total: 2, regions: [{ region: 'us-east-1', share: 1 }, { region: 'eu-west-1', share: 0.5 }] });
    equal(concentrationFrom(whole.entrypoints[0]!, new Map(list.map((one) => [one.id, one]))).hhi, 0.5);
  });

  it('counts a table with its replicas', () => {
    deepEqual(concentrationOf(map([], [table('orders', 'us-east-1', 'eu-west-1'), table('stock', 'us-east-1')])).tables.regions, [
      { region: 'us-east-1', share: 0.75 },
      { region: 'eu-west-1', share: 0.25 },
    ]);
  });

  it('looks at some files only where it is asked to', () => {
    equal(concentrationOf(map([use('a', 'us-east-1'), use('b', 'eu-west-1', 'other.ts')]), (file) => file === 'other.ts').uses.regions[0]?.region, 'eu-west-1');
  });

  it('says it in a line', () => {
    const line = (...args: Parameters<typeof map>) => concentrationLine(concentrationOf(map(...args)));
    equal(line([use('a', '')]), undefined);
    equal(line([use('a', 'us-east-1')]), 'concentration: us-east-1 has 100 % of the one use whose region is known (HHI 1.00)');
    equal(
      line([use('a', 'us-east-1'), use('b', 'us-east-1'), use('c', 'eu-west-1')], [table('orders', 'us-east-1')]),
      'concentration: us-east-1 has 67 % of the 3 uses whose region is known (HHI 0.56), and 100 % of the one table',
    );
  });
});
