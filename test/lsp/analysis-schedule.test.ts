import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { AnalysisSchedule } from '../../server/src/lsp/analysis-schedule';

describe('[lsp] the schedule of analyses', () => {
  it('lets another run follow a result that only holds for now, and answers with it meanwhile', async () => {
    const done: string[] = [];
    let finish: (() => void) | undefined;
    const run = async (_token: unknown, isFirst: boolean): Promise<string> => {
      if (isFirst) return 'kept';
      await new Promise<void>((resolve) => (finish = resolve));
      return 'found';
    };
    const followed = new Promise<void>((resolve) => {
      const schedule = new AnalysisSchedule(run, { started: () => undefined, failed: assert.fail, done: (result) => (done.push(result), result === 'found' && resolve()) }, 0, (result) => result === 'kept');
      void (async () => {
        assert.equal(await schedule.current(CancellationToken.None), 'kept');
        while (!finish) await new Promise((turn) => setImmediate(turn));
        assert.equal(await schedule.current(CancellationToken.None), 'kept');
        finish();
      })();
    });
    await followed;
    assert.deepEqual(done, ['kept', 'found']);
  });
});
