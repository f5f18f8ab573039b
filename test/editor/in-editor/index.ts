import { writeFileSync } from 'node:fs';

/** Called by VS Code in the extension host. Writes the results to a file, as nothing that is printed here leaves the editor by itself. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const lines: string[] = [];
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await import('./suite');
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
    runner.on('pass', ({ title, duration = 0 }) => lines.push(`  ✔ ${title} (${duration} ms)`));
    runner.on('fail', ({ title }, error: Error) => lines.push(`  ✘ ${title}`, error.stack ?? error.message));
  });
  const { passes: passed = 0, failures: failed = 0 } = stats ?? {};
  writeFileSync(process.env['REGIONLINT_TEST_RESULTS'] ?? 'results.json', JSON.stringify({ passed, failed, lines }));
}
