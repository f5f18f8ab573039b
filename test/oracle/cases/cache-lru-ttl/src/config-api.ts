import { LRUCache } from 'lru-cache';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

interface Tenant {
  plan: string;
}

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
const tenants = new LRUCache<string, Tenant>({ max: 500, ttl: 60_000 });
const FREE: Tenant = { plan: 'free' };

async function load(id: string): Promise<Tenant> {
  const cached = tenants.get(id);
  if (cached) return cached;
  const { Item } = await documents.send(new GetCommand({ TableName: 'tenants', Key: { id } }));
  const tenant = (Item as Tenant | undefined) ?? FREE;
  tenants.set(id, tenant);
  return tenant;
}

export const tenant = async (event: { tenant: string }) => load(event.tenant);

export const tenantOrDefault = async (event: { tenant: string }) => {
  try {
    return await load(event.tenant);
  } catch {
    return FREE;
  }
};
