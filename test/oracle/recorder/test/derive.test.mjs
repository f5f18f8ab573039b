// From runs to bindings, without running anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf } from '../src/derive.mjs';
import { hostedIn, serviceHost } from '../src/hosts.mjs';
import { estranged, statesOf, variablesOf } from '../src/plan.mjs';

const variables = variablesOf({ env: ['A', { B: ['x', 'y'] }] });

/** What is recorded of a program that goes where `regionIn` says in each state of the environment. */
function recordedBy(regionIn, strange = []) {
  const run = (state, region, isEstranged) => ({ state, variant: 0, isEstranged, calls: region === 'absent' ? [] : [{ site: { file: 'a.ts', line: 1 }, also: [], service: 's3', operation: 'GetObject', client: 0, region }] });
  const runs = [...statesOf(variables).map((state) => run(state, regionIn(state), false)), ...strange.map((region) => run({}, region, true))];
  const [row] = operationsOf({ variables, runs });
  return [row.binding, row.values.join(' '), row.environment.join(' ')].filter(Boolean).join(' | ');
}

test('the same everywhere is pinned, also where the program does not always get so far', () => {
  assert.equal(recordedBy(() => 'eu-west-1'), 'pinned | eu-west-1');
  assert.equal(recordedBy(({ A }) => (A ? 'eu-west-1' : 'absent')), 'pinned | eu-west-1');
});

test('a literal while its own variables are silent is defaulted', () => {
  assert.equal(recordedBy(({ A }) => A ?? 'eu-west-1'), 'defaulted | eu-west-1 | A');
  assert.equal(recordedBy(({ B }) => ({ x: 'eu-west-2', y: 'eu-west-3' })[B] ?? 'eu-west-1'), 'defaulted | eu-west-1 | B');
  assert.equal(recordedBy(({ A, AWS_REGION }) => A ?? AWS_REGION ?? 'eu-west-1'), 'defaulted | eu-west-1 | A AWS_REGION');
});

test('nothing, or no call at all, while its variables are silent is ambient', () => {
  assert.equal(recordedBy(({ AWS_REGION }) => AWS_REGION), 'ambient | AWS_REGION');
  assert.equal(recordedBy(({ A, AWS_REGION }) => A ?? AWS_REGION), 'ambient | A AWS_REGION');
  assert.equal(recordedBy(({ A }) => A ?? 'absent'), 'ambient | A');
});

test('what follows the event is unresolved', () => {
  assert.equal(recordedBy(() => 'ca-west-1', ['ap-southeast-4']), 'unresolved');
  assert.equal(recordedBy(() => 'ca-west-1', ['ca-west-1']), 'pinned | ca-west-1');
  assert.equal(recordedBy(() => 'eu-west-1', ['us-east-1']), 'pinned | eu-west-1', 'a default for regions that are not known');
  assert.deepEqual(estranged({ event: { arn: 'arn:aws:sns:ca-west-1:1:t' }, answers: {} }).event.arn, 'arn:aws:sns:ap-southeast-4:1:t');
  assert.equal(estranged({ event: { id: '1' }, answers: {} }), undefined);
});

test('where a host lives', () => {
  assert.equal(hostedIn('dynamodb.eu-west-1.amazonaws.com', 'eu-west-1'), 'eu-west-1');
  assert.equal(hostedIn('iam.amazonaws.com', 'us-east-1'), 'us-east-1');
  assert.equal(hostedIn('s3.cn-north-1.amazonaws.com.cn', 'cn-north-1'), 'cn-north-1');
  assert.equal(hostedIn('lambda-fips.us-gov-west-1.api.aws', 'us-gov-west-1'), 'us-gov-west-1');
  assert.equal(hostedIn('localhost', 'us-east-1'), undefined);
});

test('S3 hosts are without bucket', () => {
  assert.equal(serviceHost('s3', 'my.bucket.s3.eu-west-1.amazonaws.com'), 's3.eu-west-1.amazonaws.com');
  assert.equal(serviceHost('s3', 'ap-1-123456789012.s3-accesspoint.us-west-2.amazonaws.com'), 's3-accesspoint.us-west-2.amazonaws.com');
  assert.equal(serviceHost('s3', 'bucket.s3.amazonaws.com'), 's3.amazonaws.com');
  assert.equal(serviceHost('sqs', 's3.sqs.eu-west-1.amazonaws.com'), 's3.sqs.eu-west-1.amazonaws.com');
});
