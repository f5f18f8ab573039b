import { main } from '../../server/src/cli/main';
import type { Engine } from '../../server/src/workspace/engine';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
}

/** Runs the command line in this process, with captured streams. */
export async function run(argv: readonly string[], engine: Engine, { cwd, env = {}, isTTY = false }: Surroundings): Promise<Ran> {
  const written = { out: '', err: '' };
  const stdout = { isTTY, write: (text: string) => (written.out += text) };
  const stderr = { isTTY, write: (text: string) => (written.err += text) };
  const code = await main(argv, { stdout, stderr, cwd, env }, async () => engine);
  return { code, ...written };
}
