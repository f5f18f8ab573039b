import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});
const tables = (region?: string) => new DynamoDBClient({ region });`;

describe('link: what the command line gives', () => {
  testPrograms({
    'process.argv: where nobody gives anything, the program says what instead': `
${IMPORT}
const [, , first, second = 'eu-west-1'] = process.argv;
tables(process.argv[2] ?? 'us-east-1').send(list); // → ListTables pinned us-east-1
tables(second).send(list); // → ListTables pinned eu-west-1
tables(first).send(list); // → ListTables unresolved (command-line)
tables(process.argv.slice(2).find((one) => one.startsWith('--region='))?.split('=')[1] || process.env.WHERE || 'us-west-2').send(list); // → ListTables defaulted us-west-2 by WHERE
if (process.argv.includes('--all')) tables('eu-west-2').send(list); // → ListTables pinned eu-west-2`,
    'commander: options with defaults and variables, of the program and of its commands': `
${IMPORT}
import { Command, Option } from 'commander';
const program = new Command('backup').option('-r, --home-region <region>', 'where', 'us-east-1').addOption(new Option('--copy <region>').env('COPY_REGION').default('eu-west-1')).option('--other [region]');
program
  .command('run <table> [zone]')
  .option('--limit <n>', 'how many', Number, 10)
  .action(async (table: string, zone: string, options: { limit: number }, command: Command) => {
    tables(program.opts().homeRegion).send(list); // → ListTables pinned us-east-1
    tables(command.optsWithGlobals().copy).send(list); // → ListTables defaulted eu-west-1 by COPY_REGION
    tables(program.opts().other).send(list); // → ListTables ambient by AWS_REGION
    if (options.limit > 20) tables('eu-west-3').send(list); // → ListTables pinned eu-west-3
    tables(table).send(list); // → ListTables unresolved (command-line)
  });
program.parseAsync();`,
    'parsers: parseArgs, minimist, meow, command-line-args, yargs, cac': `
${IMPORT}
import { parseArgs } from 'node:util';
import minimist from 'minimist';
import meow from 'meow';
import commandLineArgs from 'command-line-args';
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import cac from 'cac';
const { values } = parseArgs({ options: { region: { type: 'string', default: process.env.R ?? 'us-east-1' }, must: { type: 'string' } } });
tables(values.region).send(list); // → ListTables defaulted us-east-1 by R
tables(values.must).send(list); // → ListTables ambient by AWS_REGION
tables(minimist(process.argv.slice(2), { default: { region: 'us-west-1' } }).region).send(list); // → ListTables pinned us-west-1
tables(meow('help', { flags: { homeRegion: { type: 'string', default: 'us-west-2' } } }).flags.homeRegion).send(list); // → ListTables pinned us-west-2
tables(commandLineArgs([{ name: 'region', defaultValue: 'eu-west-1' }]).region).send(list); // → ListTables pinned eu-west-1
const argv = yargs(hideBin(process.argv)).option('aws-region', { alias: 'r', default: 'eu-west-2' }).option('q', { demandOption: true }).parseSync();
tables(argv.awsRegion ?? argv.r).send(list); // → ListTables pinned eu-west-2
tables(argv.q).send(list); // → ListTables unresolved (command-line)
yargs(hideBin(process.argv)).command('copy', 'copies', (y) => y.option('to', { default: 'eu-west-3' }), async ({ to }) => {
  await tables(to).send(list); // → ListTables pinned eu-west-3
}).parse();
const cli = cac('tool');
cli.command('purge <table>', 'empties').option('--region <region>', 'where', { default: 'eu-north-1' }).action((table, { region }) => tables(region).send(list)); // → ListTables pinned eu-north-1
cli.parse();`,
  });
});
