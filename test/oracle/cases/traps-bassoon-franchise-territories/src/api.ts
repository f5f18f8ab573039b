import { defaultExportRegion, exportRegionOptions } from "./admin/export-form";
import { revenueOf, saveBranch } from "./branches";
import { AssignBranchCommand, TerritoryClient } from "./territories/client";

interface BranchEvent {
  branchId: string;
  territory: string;
  city: string;
}

const planners = new Map<string, TerritoryClient>();

function plannerOf(region: string): TerritoryClient {
  let planner = planners.get(region);
  if (!planner) planners.set(region, (planner = new TerritoryClient({ region })));
  return planner;
}

export async function openBranch({ branchId, territory, city }: BranchEvent) {
  await saveBranch({ branchId, territory, city });
  const { manager } = await plannerOf(territory).send(new AssignBranchCommand({ branchId, city }));
  return { statusCode: 201, body: JSON.stringify({ branchId, manager }) };
}

export async function territoryReport({ territory }: BranchEvent) {
  return { statusCode: 200, body: JSON.stringify({ territory, revenue: await revenueOf(territory) }) };
}

export async function exportOptions() {
  return { statusCode: 200, body: JSON.stringify({ options: exportRegionOptions, selected: defaultExportRegion }) };
}
