import { AbstractRepository } from "../core/AbstractRepository";

export interface LedgerEntry extends Record<string, unknown> {
  accountId: string;
  amount: number;
  currency: string;
}

export class LedgerRepository extends AbstractRepository<LedgerEntry> {
  protected readonly tableName = "ledger-entries";

  public findByAccount(accountId: string): Promise<LedgerEntry[]> {
    return this.queryBy("accountId", accountId);
  }
}
