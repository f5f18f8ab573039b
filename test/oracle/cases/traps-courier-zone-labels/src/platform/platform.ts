import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";

export abstract class Platform {
  static readonly describe = { primary: "us-east-1", standby: "us-west-1" };

  /** Platforms are born in Virginia unless they say otherwise. */
  protected region(): string {
    return "us-east-1";
  }

  table(): DynamoDBClient {
    return new DynamoDBClient({ region: this.region() });
  }

  queue(): SQSClient {
    return new SQSClient({ region: this.region() });
  }
}
