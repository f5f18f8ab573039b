import { JobRegistry } from "./jobs/registry";
import { repairIndex } from "./jobs/repair-index";
import { SweepHubs } from "./jobs/sweep-hubs";
import { assign, whereabouts } from "./parcels";
import { zones, type Zone } from "./zones";

const scheduled = new JobRegistry().add(new SweepHubs());
const byHand = new JobRegistry().add(repairIndex);

interface Request {
  parcel: string;
  zone: Zone;
}

export const dispatch = async ({ parcel, zone }: Request) => ({ parcel, label: await assign(parcel, { region: zone }) });

export const track = async ({ parcel }: Request) => ({ parcel, at: (await whereabouts(parcel)) ?? "unknown" });

export async function runDue() {
  const ran: Record<string, number> = {};
  for (const job of scheduled.due(30)) ran[job.name] = await job.run();
  return ran;
}

/** From the runbook: repairs are started by a person. */
export const repair = async () => byHand.named("repair-index").run();

export const listZones = () => Object.keys(zones) as Zone[];
