import { BaseStore } from './base-store';

class Customers extends BaseStore {
  protected get region() { return 'eu-west-1'; }
  protected readonly table = 'customers';
}

class Campaigns extends BaseStore {
  protected readonly table = 'campaigns';
  protected override get region() { return 'us-east-1'; }
}

export async function handler({ id }: { id: string }) {
  const [customer, campaign] = await Promise.all([new Customers().find(id), new Campaigns().find(id)]);
  return { customer: Boolean(customer), campaign: Boolean(campaign) };
}
