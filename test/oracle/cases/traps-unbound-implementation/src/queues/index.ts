export interface JobQueue {
  enqueue(name: string, payload: unknown): Promise<string>;
}

export * from './memory-queue';
export * from './sqs-queue';
