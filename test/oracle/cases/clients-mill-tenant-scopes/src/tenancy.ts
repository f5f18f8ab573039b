import { KMSClient } from "@aws-sdk/client-kms";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

type Pod = "alpha" | "beta";

const PODS: Record<Pod, { region: string }> = {
  alpha: { region: "us-east-2" },
  beta: { region: "eu-west-1" },
};

const ASSIGNED = new Map<string, Pod>([["northmill", "alpha"], ["southmill", "beta"]]);

export class TenantScope {
  #db?: DynamoDBClient;
  #kms?: KMSClient;

  constructor(readonly tenant: string, private readonly pod: Pod) {}

  get db(): DynamoDBClient {
    return (this.#db ??= new DynamoDBClient(PODS[this.pod]));
  }

  get kms(): KMSClient {
    return (this.#kms ??= new KMSClient({ ...PODS[this.pod], maxAttempts: 5 }));
  }
}

const scopes = new Map<string, TenantScope>();

export function scopeOf(tenant: string): TenantScope {
  let scope = scopes.get(tenant);
  if (!scope) {
    scope = new TenantScope(tenant, ASSIGNED.get(tenant) ?? "alpha");
    scopes.set(tenant, scope);
  }
  return scope;
}
