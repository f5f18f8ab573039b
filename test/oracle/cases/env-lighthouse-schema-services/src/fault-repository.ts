import { PutCommand, QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export interface Fault {
  beacon: string;
  fault: string;
}

export class FaultRepository {
  private readonly lastSeen = new Map<string, Fault[]>();

  constructor(private readonly documents: DynamoDBDocumentClient, private readonly table: string) {}

  async add(fault: Fault): Promise<void> {
    await this.documents.send(new PutCommand({ TableName: this.table, Item: fault }));
    this.lastSeen.delete(fault.beacon);
  }

  async *pages(beacon: string): AsyncGenerator<Fault[]> {
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await this.documents.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: "beacon = :b",
          ExpressionAttributeValues: { ":b": beacon },
          ExclusiveStartKey,
        }),
      );
      yield (page.Items ?? []) as Fault[];
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }

  /** Freshest list that can be had: what was seen last, or nothing, while the table is away. */
  async openFaults(beacon: string): Promise<Fault[]> {
    try {
      const faults: Fault[] = [];
      for await (const page of this.pages(beacon)) faults.push(...page);
      this.lastSeen.set(beacon, faults);
      return faults;
    } catch (error) {
      console.warn("serving the last seen faults", { beacon, error });
      return this.lastSeen.get(beacon) ?? [];
    }
  }
}
