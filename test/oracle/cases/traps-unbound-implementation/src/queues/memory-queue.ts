import { EventEmitter } from 'node:events';
import type { JobQueue } from './index';

export class MemoryQueue extends EventEmitter implements JobQueue {
  private next = 1;

  async enqueue(name: string, payload: unknown) {
    const id = `job-${this.next++}`;
    this.emit(name, { id, payload });
    return id;
  }
}
