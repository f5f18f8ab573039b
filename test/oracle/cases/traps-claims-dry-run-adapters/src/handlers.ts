import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createSender } from "./adapters";
import { MemoryTableClient, PutItemCommand } from "./adapters/memory-table";
import { Mailer, SendEmailCommand } from "./mail/mailer";
import { limitOf } from "./policies";

interface Claim {
  claim: string;
  amount: number;
  policy: string;
}

const drafts = new MemoryTableClient();
const sender = createSender();
const mailer = new Mailer({ deliver: async ({ to, subject }, region) => console.log(region, to, subject) });
const files = new S3Client({});

export async function openClaim({ claim, amount, policy }: Claim) {
  await drafts.send(new PutItemCommand({ TableName: "drafts", Item: { claim, amount, policy } }));
  await files.send(new PutObjectCommand({ Bucket: "claim-files", Key: `${claim}/open.json`, Body: JSON.stringify({ amount }) }));
  return { drafts: drafts.count("drafts") > 0 };
}

export async function assess({ claim, amount, policy }: Claim) {
  const limit = await limitOf(policy);
  if (amount > limit) return { claim, covered: false };
  return { claim, covered: true, notified: await sender.dispatch("assessors", { claim, amount }) };
}

export async function remind({ claim }: Claim) {
  const subject = `Documents for ${claim}`;
  const command = new SendEmailCommand({ to: "insured@claims.example", subject });
  await mailer.send(command);
  return { subject };
}
