import * as created from './created';
import * as deleted from './deleted';

interface Handler {
  type: string;
  handle(id: string): Promise<void>;
}

export const handlers: readonly Handler[] = [created, deleted];
