import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ECSClient } from "@aws-sdk/client-ecs";

export class Cluster {
  readonly ecs: ECSClient;
  readonly log: DynamoDBClient;

  constructor(readonly name: string, region: string, readonly logTable = `deploys-${name}`) {
    this.ecs = new ECSClient({ region });
    this.log = new DynamoDBClient({ region });
  }
}

// the names are from before the move to Ohio
export const blue = new Cluster("us-east-1-blue", "us-east-2");
