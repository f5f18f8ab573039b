import { parseArgs } from "node:util";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { jobs, MAIL_REGION } from "./config";
import { Archive } from "./lib/archive";
import { ledger, type Row } from "./lib/ledger";

const { values } = parseArgs({
  options: {
    month: { type: "string", default: "2024-05" },
    force: { type: "boolean", default: false },
  },
});

async function main(month: string, force: boolean) {
  const job = jobs.statements;
  const archive = new Archive(job);
  const key = `${job.table}/${month}.csv`;

  if (!force && (await archive.exists(key))) {
    console.log(`${key} is there already, use --force to overwrite it`);
    return;
  }

  const source = ledger(job);
  const rows: Row[] = [];
  for await (const row of source.rows()) rows.push(row);

  await archive.store(key, ["statementId,total", ...rows.map((row) => `${row.statementId},${row.total}`)].join("\n"));
  await source.markArchived(rows);

  const mail = new SESv2Client({ region: MAIL_REGION });
  await mail.send(
    new SendEmailCommand({
      FromEmailAddress: "archive@example.com",
      Destination: { ToAddresses: [job.notify] },
      Content: { Simple: { Subject: { Data: `Archived ${month}` }, Body: { Text: { Data: `${rows.length} statements` } } } },
    }),
  );
}

main(values.month!, values.force!).catch((error) => {
  console.error(error);
  process.exit(1);
});
