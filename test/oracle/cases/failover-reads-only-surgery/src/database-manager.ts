import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export const databaseConfig = {
  primary: { region: 'us-east-1', maxAttempts: 1 },
  fallback: { region: 'us-west-2', maxAttempts: 2 },
};

type Operation<T> = (client: DynamoDBDocumentClient) => Promise<T>;

export class DatabaseManager {
  private readonly primaryDocClient: DynamoDBDocumentClient;
  private readonly fallbackDocClient: DynamoDBDocumentClient;

  constructor(config: typeof databaseConfig = databaseConfig) {
    this.primaryDocClient = this.createDocClient(config.primary);
    this.fallbackDocClient = this.createDocClient(config.fallback);
  }

  private createDocClient(options: { region: string; maxAttempts: number }) {
    return DynamoDBDocumentClient.from(new DynamoDBClient(options));
  }

  async executeRead<T>(operation: Operation<T>): Promise<T> {
    try {
      return await operation(this.primaryDocClient);
    } catch (error) {
      console.warn('primary database failed, reading from the fallback', error);
      return operation(this.fallbackDocClient);
    }
  }

  executeWrite<T>(operation: Operation<T>): Promise<T> {
    return operation(this.primaryDocClient);
  }
}
