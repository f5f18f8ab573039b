import { Command } from 'commander';
import { copyTable } from './copy-table';

const program = new Command('table-tools').exitOverride();

program
  .command('copy')
  .argument('<from>')
  .argument('<to>')
  .option('-c, --concurrency <n>', 'items in flight', Number, 8)
  .action(async (from: string, to: string, options: { concurrency: number }) => {
    const copied = await copyTable(from, to, options.concurrency);
    console.log(`${copied} items copied`);
  });

export const main = ({ argv }: { argv: string[] }) => program.parseAsync(argv, { from: 'user' }).then(() => 0);
