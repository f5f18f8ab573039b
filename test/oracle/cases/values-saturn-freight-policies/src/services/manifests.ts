import { BatchWriteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { ZonePolicy } from "../policy/zones";
import { documents } from "../storage/pools";

export interface Crate {
  id: string;
  ship: string;
}

const TableName = "manifests";

export class Manifests {
  constructor(private readonly policy: ZonePolicy) {}

  async load(ship: string, crates: Crate[]): Promise<number> {
    const db = documents.in(this.policy.region());
    const { UnprocessedItems = {} } = await db.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: crates.map((Item) => ({ PutRequest: { Item: { ...Item, ship } } })) } }),
    );
    return crates.length - (UnprocessedItems[TableName]?.length ?? 0);
  }

  async crate(id: string): Promise<Crate | undefined> {
    const { policy } = this;
    const read = async (region: string) => (await documents.in(region).send(new GetCommand({ TableName, Key: { id } }))).Item as Crate | undefined;
    try {
      return await read(policy.region());
    } catch (error) {
      const second = policy.fallback();
      if (second === undefined) throw error;
      return read(second);
    }
  }
}
