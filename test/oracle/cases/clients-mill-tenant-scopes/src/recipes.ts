import { EncryptCommand } from "@aws-sdk/client-kms";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { scopeOf, type TenantScope } from "./tenancy";

async function seal({ kms, tenant }: TenantScope, text: string): Promise<Uint8Array> {
  const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId: `alias/${tenant}`, Plaintext: Buffer.from(text) }));
  return CiphertextBlob ?? new Uint8Array([0]);
}

export async function handler({ tenant, flour, recipe }: { tenant: string; flour: string; recipe: string }) {
  const scope = scopeOf(tenant);
  const B = await seal(scope, recipe);
  await scope.db.send(new PutItemCommand({ TableName: `recipes-${tenant}`, Item: { flour: { S: flour }, recipe: { B } } }));
}
