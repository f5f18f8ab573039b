import { paginateScan } from "@aws-sdk/client-dynamodb";
import { source } from "../infra/clients";
import { Settings } from "../settings";

export interface Count {
  station: string;
  species: string;
  grains: number;
}

export async function* extract(settings = Settings.shared): AsyncGenerator<Count[]> {
  const pages = paginateScan({ client: source(), pageSize: settings.pageSize }, { TableName: settings.countsTable });
  for await (const { Items = [] } of pages) {
    yield Items.map((item) => ({
      station: item.station?.S ?? "",
      species: item.species?.S ?? "unknown",
      grains: Number(item.grains?.N ?? 0),
    }));
  }
}
