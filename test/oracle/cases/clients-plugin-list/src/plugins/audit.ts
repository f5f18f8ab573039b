import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Plugin } from '../plugin';
export const auditPlugin = (options: { region: string; table?: string }): Plugin => ({
  async setup() {
    const db = new DynamoDBClient({ region: options.region });
    const table = options.table ?? 'audit';
    return { name: 'audit', onRequest: async (path) => { await db.send(new PutItemCommand({ TableName: table, Item: { path: { S: path } } })); } };
  },
});
