import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { AbstractRepository } from "../core/AbstractRepository";

export interface SettlementBatch extends Record<string, unknown> {
  batchId: string;
  status: "OPEN" | "CLOSED";
}

export interface SettlementRepositoryOptions {
  region?: string;
}

export class SettlementRepository extends AbstractRepository<SettlementBatch> {
  protected readonly tableName = "settlement-batches";

  constructor(private readonly options: SettlementRepositoryOptions = {}) {
    super();
  }

  protected override getRegion(): string {
    return this.options.region ?? "eu-central-1";
  }

  public async close(batchId: string): Promise<void> {
    await this.documents.send(
      new UpdateCommand({
        TableName: this.tableName,
        Key: { batchId },
        UpdateExpression: "SET #s = :closed",
        ExpressionAttributeNames: { "#s": "status" },
        ExpressionAttributeValues: { ":closed": "CLOSED" },
      }),
    );
  }
}
