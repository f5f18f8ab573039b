import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Constructor<T = object> = new (...args: any[]) => T;

export const withTable = <B extends Constructor>(Base: B, region: string) =>
  class extends Base {
    protected readonly table = new DynamoDBClient({ region });
  };
