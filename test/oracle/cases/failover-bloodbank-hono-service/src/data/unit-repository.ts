import { GetCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { SiteChain } from "./site-chain";

const TableName = "blood-units";

export class UnitRepository {
  constructor(private readonly chain: SiteChain) {}

  find(unit: string) {
    return this.chain.read(async (documents) => {
      const { Item } = await documents.send(new GetCommand({ TableName, Key: { unit } }));
      return Item;
    });
  }

  async stock(group: string): Promise<number> {
    const { Count = 0 } = await this.chain.preferred.send(
      new QueryCommand({ TableName, IndexName: "by-group", Select: "COUNT", KeyConditionExpression: "#g = :g", ExpressionAttributeNames: { "#g": "group" }, ExpressionAttributeValues: { ":g": group } }),
    );
    return Count;
  }

  async reserve(unit: string, hospital: string): Promise<void> {
    await this.chain.writer.send(
      new UpdateCommand({
        TableName,
        Key: { unit },
        UpdateExpression: "SET hospital = :h",
        ConditionExpression: "attribute_not_exists(hospital)",
        ExpressionAttributeValues: { ":h": hospital },
      }),
    );
  }
}
