import { PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { documentsOf, metrics } from "../lib/clients";
import { findTenant, type Tenant } from "../tenants";

const TableName = "visits";

interface AuthorizedEvent {
  requestContext: { authorizer: { tenantId: string } };
  body: string;
}

const withTenant =
  <R>(work: (tenant: Tenant, body: Record<string, unknown>) => Promise<R>) =>
  async ({ requestContext, body }: AuthorizedEvent) => {
    const tenant = findTenant(requestContext.authorizer.tenantId);
    const result = await work(tenant, JSON.parse(body || "{}"));
    return { statusCode: 200, body: JSON.stringify(result) };
  };

const visitsOf = async (tenant: Tenant) => {
  const { Items = [] } = await documentsOf(tenant).send(
    new QueryCommand({ TableName, KeyConditionExpression: "tenantId = :t", ExpressionAttributeValues: { ":t": tenant.id } }),
  );
  return Items;
};

export const listVisits = withTenant(async (tenant) => ({ practice: tenant.name, visits: await visitsOf(tenant) }));

export const addVisit = withTenant(async (tenant, visit) => {
  await documentsOf(tenant).send(new PutCommand({ TableName, Item: { tenantId: tenant.id, ...visit } }));
  return { added: visit.patient };
});

export const usageReport = withTenant(async (tenant) => {
  await metrics.send(
    new PutMetricDataCommand({
      Namespace: "Dental",
      MetricData: [{ MetricName: "Logins", Value: 1, Dimensions: [{ Name: "Tenant", Value: tenant.id }] }],
    }),
  );
  return { reported: tenant.id };
});
