import { spawn } from 'node:child_process';

/** Not more than this is kept of what a program prints; the closing lines are what is read of it. */
const KEPT_CHARACTERS = 1_000_000;

/**
 * Runs a program to its end. Never rejects: a program that cannot be started ends with code 127.
 *
 * @param {readonly string[]} command program and arguments; nothing is read by a shell
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {'inherit' | 'to-stderr' | 'keep' | 'show-and-keep'} [options.output] where its output goes: the terminal, all of it to stderr, only into the result, or both
 * @param {number} [options.limit] milliseconds after which it is ended, with all the programs it started
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function run(command, { cwd, env = process.env, output = 'inherit', limit } = {}) {
  const [program, ...args] = command;
  const keeps = output === 'keep' || output === 'show-and-keep';
  const stdio = keeps ? ['ignore', 'pipe', 'pipe'] : ['ignore', output === 'to-stderr' ? process.stderr : 'inherit', 'inherit'];
  return new Promise((resolve) => {
    // A group of its own, where there is a limit: so that ending it ends a browser or an editor that it started.
    const detached = limit !== undefined && process.platform !== 'win32';
    const child = spawn(program, args, { cwd, env, stdio, detached });
    let kept = '';
    let timedOut = false;
    const keep = (stream) => (chunk) => {
      kept = (kept + chunk).slice(-KEPT_CHARACTERS);
      if (output === 'show-and-keep') stream.write(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr?.setEncoding('utf8').on('data', keep(process.stderr));
    const end = () => {
      try {
        if (detached) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended by itself in the meantime.
      }
    };
    const timer = limit === undefined ? undefined : setTimeout(() => ((timedOut = true), end()), limit);
    const interrupted = () => {
      end();
      // oxlint-disable-next-line no-process-exit -- the user asked for the end, whatever still runs
      process.exit(130);
    };
    if (detached) process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ code, output: kept, timedOut });
    };
    child.once('error', (error) => {
      kept += `${error.message}\n`;
      if (output !== 'keep') process.stderr.write(`${error.message}\n`);
      finish(127);
    });
    child.once('close', (code, signal) => finish(code ?? (signal === null ? 1 : 128)));
  });
}
