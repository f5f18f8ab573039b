import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { AnalysisSchedule } from '../../server/src/lsp/analysis-schedule';

describe('[lsp] the schedule of analyses', () => {
  it('lets another run follow a result that only holds for now, and answers with it meanwhile', async () => {
    const done: string[] = [];
    const second = { begun: (): void => undefined, finish: (): void => undefined };
    const isUnderWay = new Promise<void>((resolve) => (second.begun = resolve));
    const run = async (_token: unknown, isFirst: boolean): Promise<string> => {
      if (isFirst) return 'kept';
      second.begun();
      await new Promise<void>((resolve) => (second.finish = resolve));
      return 'found';
    };
    const followed = new Promise<void>((resolve, reject) => {
      const events = {
        started: () => undefined,
        failed: reject,
        done: (result: string) => {
          done.push(result);
          if (result === 'found') resolve();
        },
      };
      const schedule = new AnalysisSchedule(run, events, 0, (result) => result === 'kept');
      void (async () => {
        assert.equal(await schedule.current(CancellationToken.None), 'kept');
        await isUnderWay;
        assert.equal(await schedule.current(CancellationToken.None), 'kept');
        second.finish();
      })();
    });
    await followed;
    assert.deepEqual(done, ['kept', 'found']);
  });
});
