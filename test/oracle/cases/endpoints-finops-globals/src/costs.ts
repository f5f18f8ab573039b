import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { CostExplorerClient, GetCostAndUsageCommand } from "@aws-sdk/client-cost-explorer";
import { ListAccountsCommand, OrganizationsClient, type Account } from "@aws-sdk/client-organizations";

const region = "eu-west-1";
const explorer = new CostExplorerClient({ region });
const organization = new OrganizationsClient({});
const metrics = new CloudWatchClient({ region });

async function spentBy({ Id = "" }: Account): Promise<number> {
  const { ResultsByTime = [] } = await explorer.send(
    new GetCostAndUsageCommand({
      TimePeriod: { Start: "2025-01-01", End: "2025-02-01" },
      Granularity: "MONTHLY",
      Metrics: ["UnblendedCost"],
      Filter: { Dimensions: { Key: "LINKED_ACCOUNT", Values: [Id] } },
    }),
  );
  return ResultsByTime.reduce((sum, { Total }) => sum + Number(Total?.UnblendedCost?.Amount ?? 0), 0);
}

export async function handler() {
  const { Accounts = [] } = await organization.send(new ListAccountsCommand({}));
  const MetricData = [];
  for (const account of Accounts) {
    const Value = await spentBy(account);
    MetricData.push({ MetricName: "Cost", Value, Dimensions: [{ Name: "Account", Value: account.Id }] });
  }
  await metrics.send(new PutMetricDataCommand({ Namespace: "FinOps", MetricData }));
  return MetricData.length;
}
