import { S3Client } from "@aws-sdk/client-s3";
import { LedgerRepository, type LedgerEntry } from "./ledger/LedgerRepository";
import { LedgerService } from "./ledger/LedgerService";
import { SettlementRepository } from "./settlement/SettlementRepository";

const service = new LedgerService(
  new LedgerRepository(),
  new SettlementRepository({ region: process.env.SETTLEMENT_REGION }),
  new S3Client({ region: "eu-central-1" }),
);

export async function postEntry({ accountId, amount, currency }: LedgerEntry) {
  const posted = await service.post({ accountId, amount, currency });
  return { statusCode: 201, body: JSON.stringify(posted) };
}

export async function closeBatch({ batchId }: { batchId: string }) {
  await service.closeBatch(batchId);
  return { statusCode: 204 };
}

export async function exportStatement({ accountId }: { accountId: string }) {
  const key = await service.exportStatement(accountId);
  return { statusCode: 200, body: JSON.stringify({ key }) };
}
