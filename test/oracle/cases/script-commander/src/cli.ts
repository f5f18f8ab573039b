#!/usr/bin/env node
import { Command } from 'commander';
import { exportTable } from './export';

const program = new Command('audit')
  .description('exports the audit trail')
  .option('--region <region>', 'where the table is', process.env.AUDIT_REGION ?? 'us-east-1')
  .option('--bucket <name>', 'where to put it', 'audit-exports')
  .action(async ({ region, bucket }: { region: string; bucket: string }) => {
    const count = await exportTable({ region, bucket });
    console.log(`${count} rows`);
  });

program.parseAsync().catch((error: Error) => {
  console.error(`audit: ${error.message}`);
  process.exitCode = 2;
});
