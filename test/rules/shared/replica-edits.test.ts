import { deepEqual } from 'node:assert/strict';
import type { DeclaredResource } from '../../../server/src/link/infrastructure/declarations';
import { addReplica } from '../../../server/src/rules/shared/replica-edits';
import { editedText } from '../../../server/src/rules/shared/safe-fixes';

function withReplica(type: string, text: string): string | undefined {
  const resource: DeclaredResource = { id: 'a', tool: 'cdk', kind: 'table', service: 'dynamodb', type, logicalId: 'A', deployment: 'd', replicas: [], file: 'a.ts', range: { start: 0, end: text.length } };
  const [fix] = addReplica(resource, 'us-west-2', () => text);
  return fix && editedText(text, fix.edits);
}

describe('rules/shared/replica-edits', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['TableV2', "new TableV2(this, 'Orders', { partitionKey })", "new TableV2(this, 'Orders', { replicas: [{ region: 'us-west-2' }], partitionKey })"],
    ['Table', "new dynamodb.Table(this, `a,(b`, {\n  partitionKey,\n})", "new dynamodb.Table(this, `a,(b`, {\n  replicationRegions: ['us-west-2'],\n  partitionKey,\n})"],
    ['Secret', "new Secret(this, 'Key')", "new Secret(this, 'Key', { replicaRegions: [{ region: 'us-west-2' }] })"],
    ['Secret', "new Secret(this, name(1, 2), {})", "new Secret(this, name(1, 2), { replicaRegions: [{ region: 'us-west-2' }] })"],
    ['TableV2', "new TableV2(this, 'Orders', props)", undefined],
    ['TableV2', "new TableV2(this, 'Orders', { replicas: others })", undefined],
    ['CfnTable', "new CfnTable(this, 'Orders', {})", undefined],
    ['TableV2', 'orders()', undefined],
  ];
  for (const [type, before, after] of cases) it(`makes of ${before.replaceAll('\n', ' ')} ${after?.replaceAll('\n', ' ') ?? 'nothing'}`, () => deepEqual(withReplica(type, before), after));
});
