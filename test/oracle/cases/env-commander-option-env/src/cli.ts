#!/usr/bin/env node
import { CreateBackupCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { Command, Option } from "commander";

interface Flags {
  table: string;
  region: string;
  alertRegion?: string;
}

const program = new Command("table-backup")
  .option("-t, --table <name>", "table to back up", "customers")
  .addOption(new Option("-r, --region <region>", "where the table is").env("BACKUP_REGION").default("us-west-1"))
  .addOption(new Option("--alert-region <region>", "where the alert topic is").env("ALERT_REGION"));

program.action(async ({ table, region, alertRegion }: Flags) => {
  const db = new DynamoDBClient({ region });
  const { BackupDetails } = await db.send(new CreateBackupCommand({ TableName: table, BackupName: `${table}-manual` }));
  console.log(BackupDetails?.BackupArn);

  if (alertRegion) {
    const sns = new SNSClient({ region: alertRegion });
    await sns.send(new PublishCommand({ TopicArn: "backup-alerts", Message: `backed up ${table}` }));
  }
});

program.parseAsync().catch((err) => {
  console.error(err);
  process.exit(1);
});
