import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { FailoverClient, type Documents } from './failover-client';

class Accounts {
  constructor(private readonly documents: Documents) {}

  async byId(id: string) {
    return (await this.documents.get(new GetCommand({ TableName: 'accounts', Key: { id } }))).Item;
  }

  async save(account: { id: string }) {
    await this.documents.put(new PutCommand({ TableName: 'accounts', Item: account }));
  }
}

const accounts = new Accounts(new FailoverClient());

export const getAccount = async ({ id }: { id: string }) => ({ statusCode: 200, body: JSON.stringify(await accounts.byId(id)) });

export const saveAccount = async (event: { id: string }) => {
  await accounts.save(event);
  return { statusCode: 204 };
};
