import { orElse, retried, standby } from "../policies";
import { TableGateway } from "./table-gateway";

export type Status = "open" | "closed" | "unknown";

export class LiftGateway extends TableGateway<LiftGateway> {
  @orElse<Status>("unknown")
  async status(lift: string): Promise<Status> {
    const { Item } = await this.documents.get({ TableName: "lifts", Key: { lift }, ConsistentRead: true });
    return Item?.open ? "open" : "closed";
  }

  // A lift must not be closed in one place and open in another: it has no standby.
  @standby
  @retried(2)
  async close(lift: string): Promise<void> {
    await this.documents.update({ TableName: "lifts", Key: { lift }, UpdateExpression: "SET #o = :f", ExpressionAttributeNames: { "#o": "open" }, ExpressionAttributeValues: { ":f": false } });
  }
}
