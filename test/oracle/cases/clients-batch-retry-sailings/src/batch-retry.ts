import { setTimeout as sleep } from 'node:timers/promises';

interface BatchEntry { Id?: string }
interface BatchOutput { Failed?: { Id?: string; SenderFault?: boolean }[] }

export abstract class BatchRetry<C, I extends { Entries?: E[] }, E extends BatchEntry> {
  protected constructor(
    private readonly send: (command: C) => Promise<BatchOutput>,
    private readonly Command: new (input: I) => C,
    private readonly maxAttempts = 3,
  ) {}

  async run(input: Omit<I, 'Entries'>, entries: E[]): Promise<E[]> {
    let pending = entries;
    for (let attempt = 1; pending.length > 0 && attempt <= this.maxAttempts; attempt += 1) {
      const output = await this.send(new this.Command({ ...input, Entries: pending } as unknown as I));
      const failed = new Set((output.Failed ?? []).filter((f) => !f.SenderFault).map((f) => f.Id));
      pending = pending.filter((entry) => failed.has(entry.Id));
      if (pending.length > 0) await sleep(50 * 2 ** attempt);
    }
    return pending;
  }
}
