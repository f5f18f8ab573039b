export interface QueueRecord {
  messageId: string;
  body: string;
}

export class BatchProcessor {
  readonly failed: string[] = [];

  constructor(private readonly work: (payload: { id: string }) => Promise<void>, private readonly strict = false) {}

  async process(records: QueueRecord[]) {
    for (const record of records) {
      try {
        await this.work(JSON.parse(record.body));
      } catch (error) {
        console.warn('record failed', record.messageId, error);
        this.failed.push(record.messageId);
      }
    }
    if (this.strict && this.failed.length === records.length) throw new Error('every record of the batch failed');
    return { batchItemFailures: this.failed.map((itemIdentifier) => ({ itemIdentifier })) };
  }
}
