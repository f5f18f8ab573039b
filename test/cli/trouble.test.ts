import { deepEqual, equal, match } from 'node:assert/strict';
import type { Engine } from '../../server/src/workspace/engine';
import { UsageError } from '../../server/src/workspace/usage-error';
import type { Analysis } from '../../server/src/workspace/workspace';
import { run } from '../support/command-line';
import { fakeEngine } from '../support/fake-engine';
import { arnRule } from '../support/fake-pipeline';
import { temporaryFolder } from '../support/temporary-folder';

const FILES = { 'a.ts': "export const queue = 'arn:aws:sqs:us-east-1:1:orders';\n" };

describe('cli: trouble', () => {
  const cwd = temporaryFolder(FILES);
  const failing = (error: Error): Engine => {
    const analyze = async (): Promise<Analysis> => {
      throw error;
    };
    return { ...fakeEngine(FILES), open: () => ({ analyze, packageOf: () => undefined, play: () => Promise.reject(error) }) };
  };
  const sentence = async (...argv: readonly string[]) => {
    const { code, out, err } = await run(argv, fakeEngine(FILES), { cwd });
    deepEqual([code, out], [2, '']);
    return err;
  };

  it('hints at the flag that was meant', async () => {
    equal(await sentence('--fromat', 'json'), "regionlint: Unknown option '--fromat'. Did you mean --format?\n");
    equal(await sentence('map', '--fial', 'us-east-1/dynamodb'), "regionlint: Unknown option '--fial'. Did you mean --fail?\n");
  });

  it('says what a flag takes', async () => {
    equal(await sentence('--format', 'xml'), "regionlint: Option '--format <format>' argument 'xml' is invalid. Allowed choices are stylish, json, sarif.\n");
    equal(await sentence('--max-warnings', 'few'), "regionlint: Option '--max-warnings <n>' argument 'few' is invalid. It takes a number.\n");
    equal(
      await sentence('--rule', 'arn-present=loud'),
      "regionlint: Option '--rule <id=severity>' argument 'arn-present=loud' is invalid. It takes ID=SEVERITY, where SEVERITY is error, warning, info, hint or off.\n",
    );
    equal(await sentence('--output'), "regionlint: Option '--output <file>' argument missing.\n");
    equal(await sentence('--all', '--level', 'error'), "regionlint: Option '--all' cannot be used with option '--level <severity>'.\n");
  });

  it('knows no rule by a wrong name', async () => {
    equal(await sentence('--rule', 'arn-presnt=off'), 'regionlint: There is no rule arn-presnt; `regionlint rules` lists them.\n');
  });

  it('tells what is wrong with the configuration in its own words', async () => {
    const { code, err } = await run([], failing(new UsageError('regionlint.config.json: "rule" is no key; did you mean "rules"?')), { cwd });
    deepEqual([code, err], [2, 'regionlint: regionlint.config.json: "rule" is no key; did you mean "rules"?\n']);
  });

  describe('of our own', () => {
    it('is one sentence that says where to report', async () => {
      const { code, out, err } = await run([], failing(new TypeError('x is not a function\nin two lines')), { cwd });
      deepEqual([code, out], [2, '']);
      match(err, /^regionlint: x is not a function\. This is a fault of regionlint, please report it at https:.*\n$/);
    });

    it('shows the stack with REGIONLINT_DEBUG=1', async () => {
      const { err } = await run([], failing(new TypeError('x is not a function')), { cwd, env: { REGIONLINT_DEBUG: '1' } });
      match(err, /\n {4}at .*trouble\.test\.ts/);
    });

    it('in a rule does not keep the others from reporting', async () => {
      const broken = { ...arnRule, meta: { ...arnRule.meta, id: 'broken' }, check: () => { throw new Error('no idea'); } };
      const { code, out, err } = await run([], fakeEngine(FILES, { rules: [broken, arnRule] }), { cwd });
      equal(code, 2);
      match(out, /sqs is reached in us-east-1/);
      match(err, /^regionlint: The rule broken failed and reported nothing: no idea\. This is a fault of regionlint/);
    });
  });
});
