interface Input {
  readonly TableName: string;
  readonly Item: Record<string, unknown>;
}

export class PutItemCommand {
  constructor(readonly input: Input) {}
}

/** Enough of a table for drafts, which live as long as the process. */
export class MemoryTableClient {
  private readonly tables = new Map<string, Input["Item"][]>();

  async send({ input: { TableName, Item } }: PutItemCommand): Promise<void> {
    this.tables.set(TableName, [...(this.tables.get(TableName) ?? []), Item]);
  }

  count(table: string): number {
    return this.tables.get(table)?.length ?? 0;
  }
}
