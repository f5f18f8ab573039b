import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type Tenant, tenantOf } from './tenants';

const clients = new WeakMap<Tenant, S3Client>();

function clientOf(tenant: Tenant): S3Client {
  let client = clients.get(tenant);
  if (!client) {
    client = new S3Client({ region: tenant.region });
    clients.set(tenant, client);
  }
  return client;
}

export async function handler({ tenant: id, file }: { tenant: string; file: string }) {
  const tenant = tenantOf(id);
  await clientOf(tenant).send(new DeleteObjectCommand({ Bucket: tenant.bucket, Key: file }));
}
