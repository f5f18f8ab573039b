import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
import type { Resort } from "../resort";

export abstract class TableGateway<Self> {
  protected readonly documents: DynamoDBDocument;
  readonly standby?: Self;

  constructor({ region, standby }: Resort) {
    this.documents = DynamoDBDocument.from(new DynamoDBClient({ region, maxAttempts: 1 }));
    if (standby) this.standby = this.openStandby(standby);
  }

  /** Gateways say themselves whether they can be moved. */
  protected openStandby(_resort: Resort): Self | undefined {
    return undefined;
  }
}
