import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, type GetCommand, type PutCommand } from '@aws-sdk/lib-dynamodb';

const connect = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }));

export interface Documents {
  get(command: GetCommand): Promise<{ Item?: Record<string, unknown> }>;
  put(command: PutCommand): Promise<unknown>;
}

export class FailoverClient implements Documents {
  readonly #primary = connect('us-east-1');
  readonly #secondary = connect('us-east-2');

  async get(command: GetCommand) {
    try {
      return await this.#primary.send(command);
    } catch (error) {
      this.#report(error as Error);
      return this.#secondary.send(command);
    }
  }

  /** Writes are not repeated elsewhere: the last writer would win. */
  put(command: PutCommand) {
    return this.#primary.send(command);
  }

  #report(error: Error) {
    console.warn(`primary failed: ${error.message}`);
  }
}
