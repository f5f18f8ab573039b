import { main } from './main';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Where the reader of a pipe has gone (`regionlint | head`), nobody is left to tell.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`regionlint: The report cannot be written: ${error.message}.\n`);
  process.exitCode = 2;
});
process.stderr.on('error', () => {});

// The exit code is set and the process ends by itself, as process.exit would cut off what is still being written to a pipe.
void main(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), env: process.env }).then((code) => {
  process.exitCode ??= code;
});
