import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { SettlementRepository } from "../settlement/SettlementRepository";
import type { LedgerEntry, LedgerRepository } from "./LedgerRepository";

export class LedgerService {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly settlements: SettlementRepository,
    private readonly statements: S3Client,
  ) {}

  public async post(entry: LedgerEntry): Promise<LedgerEntry> {
    if (!Number.isInteger(entry.amount)) throw new TypeError("amounts are in minor units");
    return this.ledger.save(entry);
  }

  public async closeBatch(batchId: string): Promise<void> {
    await this.settlements.close(batchId);
  }

  public async exportStatement(accountId: string): Promise<string> {
    const entries = await this.ledger.findByAccount(accountId).catch((error: Error) => {
      console.error(`statement of ${accountId} is incomplete: ${error.message}`);
      return [] as LedgerEntry[];
    });
    const Key = `statements/${accountId}.json`;
    await this.statements.send(new PutObjectCommand({ Bucket: "bank-statements", Key, Body: JSON.stringify(entries) }));
    return Key;
  }
}
