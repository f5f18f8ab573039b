import { CostExplorerClient, GetCostAndUsageCommand } from '@aws-sdk/client-cost-explorer';

// Cost Explorer is only there.
const costs = new CostExplorerClient({ region: 'us-east-1' });

/** What AWS charged for the parcel service in a month (`2025-10`), in US dollars. */
export async function cloudCosts(month: string): Promise<number> {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
  const { ResultsByTime = [] } = await costs.send(
    new GetCostAndUsageCommand({
      TimePeriod: { Start: `${month}-01`, End: next },
      Granularity: 'MONTHLY',
      Metrics: ['UnblendedCost'],
      Filter: { Tags: { Key: 'service', Values: ['parcel'] } },
    }),
  );
  return Number(ResultsByTime[0]?.Total?.UnblendedCost?.Amount ?? 0);
}
