import { strict as assert } from 'node:assert';
import outage from '../../server/src/aws/data/outage-2025-10-20.json';
import { octoberOutage } from '../../server/src/aws/incidents';
import { effectOfOutage } from '../../server/src/aws/outage-2025-10-20';

describe('what rules say about 2025-10-20', () => {
  it('speaks of us-east-1 only', () => {
    assert.match(effectOfOutage('dynamodb', ['eu-west-1', 'us-east-1']) ?? '', /from 06:48 to 09:40 UTC/);
    assert.equal(effectOfOutage('dynamodb', ['us-east-1-iah-1', 'eu-west-1']), undefined);
    assert.equal(effectOfOutage('s3', ['us-east-1']), undefined);
  });

  it('speaks of operations that failed, where only some did', () => {
    assert.match(effectOfOutage('ecs', ['us-east-1'], ['ListTasks', 'RunTask']) ?? '', /launch tasks/);
    assert.equal(effectOfOutage('ecs', ['us-east-1'], ['ListTasks']), undefined);
    assert.equal(effectOfOutage('ecs', ['us-east-1'], []), undefined);
    assert.match(effectOfOutage('dynamodb', ['us-east-1'], ['ListTables']) ?? '', /could not be reached/);
  });

  for (const [service, clause] of Object.entries(outage.services)) {
    it(`tells of ${service} only times that were verified`, () => {
      const rows = octoberOutage.filter((row) => row.service.startsWith(service) && row.region === outage.region);
      const isVerified = (bound: 'from' | 'to', time: string): boolean =>
        rows.some((row) => row[bound]?.slice(11, 16) === time && ['official-excerpt', 'mirror'].includes(row.verification?.[bound] ?? ''));
      const from = [...clause.matchAll(/from (\d\d:\d\d)/g)].map(([, time = '']) => time);
      const to = [...clause.matchAll(/(?:to|until|at) (\d\d:\d\d)/g)].map(([, time = '']) => time);
      assert.ok(to.length > 0);
      assert.deepEqual(from.filter((time) => !isVerified('from', time)), []);
      assert.deepEqual(to.filter((time) => !isVerified('to', time)), []);
    });
  }
});
