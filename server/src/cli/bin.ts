import { version } from './version';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Where the reader of a pipe has gone (`regionlint | head`), nobody is left to tell.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`regionlint: The report cannot be written: ${error.message}.\n`);
  process.exitCode = 2;
});
process.stderr.on('error', () => {});

const argv = process.argv.slice(2);

// Scripts and editors ask for the version again and again: the rest of the program, a bundle of its own, is not loaded for that.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) process.stdout.write(`${version}\n`);
else void run();

async function run(): Promise<void> {
  const { main } = await import('./main');
  const code = await main(argv, { stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), env: process.env });
  // The exit code is set and the process ends by itself, as process.exit would cut off what is still being written to a pipe.
  process.exitCode ??= code;
}
