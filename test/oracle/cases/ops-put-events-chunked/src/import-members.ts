import { EventBus } from "./platform/event-bus";

const members = new EventBus("members");
const crm = new EventBus("crm", "us-west-2");

export async function handler({ rows }: { rows: { id: string; vip?: boolean }[] }) {
  const lost = await members.publish("import", "member.imported", rows);
  const vips = rows.filter(({ vip }) => vip);
  if (vips.length) await crm.publish("import", "member.vip", vips);
  return { imported: rows.length - lost };
}
