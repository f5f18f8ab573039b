import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { history } from "../config/regions";
import { isOn } from "../config/features";
import type { Specimen } from "../stores/specimen";

const [, london] = history;

export async function legacySpecies(): Promise<Specimen[]> {
  if (!isOn("readFromLegacy")) return [];
  const client = new DynamoDBClient({ region: london.region });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: "herbarium-v1" }));
  return Items.map((item) => ({ id: item.id?.S ?? "", species: item.species?.S ?? "" }));
}
