import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import { containerFor, mail, type Container } from "./container";
import { tenantOf, type ApiEvent } from "./tenancy/resolve";

type Action = (event: ApiEvent, tenant: string, container: Container) => Promise<{ statusCode: number; body?: unknown }>;

const forTenant = (action: Action) => async (event: ApiEvent) => {
  const { id, cell } = tenantOf(event);
  const { statusCode, body } = await action(event, id, containerFor(cell));
  return { statusCode, headers: { "x-cell": cell.name }, body: JSON.stringify(body ?? null) };
};

export const getInvoice = forTenant(async (event, tenant, { invoices }) => {
  const invoice = await invoices().byId(tenant, event.pathParameters?.invoiceId ?? "");
  return invoice ? { statusCode: 200, body: invoice } : { statusCode: 404 };
});

export const createInvoice = forTenant(async (event, tenant, { invoices, documents }) => {
  const { id, total } = JSON.parse(event.body ?? "{}");
  const invoice = { tenant, id, total };
  await invoices().insert(invoice);
  const key = await documents().save(invoice);
  await mail().send(
    new SendEmailCommand({
      FromEmailAddress: "billing@orchid.example",
      Destination: { ToAddresses: [`accounts@${tenant}.example`] },
      Content: { Simple: { Subject: { Data: `Invoice ${id}` }, Body: { Text: { Data: key } } } },
    }),
  );
  return { statusCode: 201, body: { id } };
});

export const dashboard = forTenant(async (_event, tenant, { invoices }) => {
  const recent = await invoices()
    .recent(tenant)
    .catch(() => undefined);
  return { statusCode: 200, body: { recent: recent ?? [], isComplete: recent !== undefined } };
});

export const downloadLink = forTenant(async (event, tenant, { documents }) => {
  const url = await documents().link(`${tenant}/${event.pathParameters?.invoiceId}.json`);
  return { statusCode: 302, body: { location: url.split("?")[0] } };
});
