import { retried, standby } from "../policies";
import type { Resort } from "../resort";
import { TableGateway } from "./table-gateway";

export class PassGateway extends TableGateway<PassGateway> {
  protected override openStandby(resort: Resort) {
    return new PassGateway(resort);
  }

  @standby
  @retried(2)
  async isValid(pass: string): Promise<boolean> {
    const { Item } = await this.documents.get({ TableName: "passes", Key: { pass } });
    return Item?.valid === true;
  }
}
