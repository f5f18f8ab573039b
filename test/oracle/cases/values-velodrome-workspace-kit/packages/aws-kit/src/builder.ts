import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";

export interface Toolbox {
  readonly table: DynamoDBDocument;
  readonly bus: EventBridgeClient;
  readonly media: S3Client;
}

interface Draft {
  region?: string;
  mediaRegion?: string;
  maxAttempts: number;
}

export class ClientBuilder {
  private constructor(private readonly draft: Draft) {}

  static start() {
    return new ClientBuilder({ maxAttempts: 3 });
  }

  inRegion(region: string) {
    return new ClientBuilder({ ...this.draft, region });
  }

  mediaIn(mediaRegion: string) {
    return new ClientBuilder({ ...this.draft, mediaRegion });
  }

  attempts(maxAttempts: number) {
    return new ClientBuilder({ ...this.draft, maxAttempts });
  }

  build(): Toolbox {
    const { region, mediaRegion = region, maxAttempts } = this.draft;
    if (!region) throw new TypeError("a toolbox needs a region");
    return {
      table: DynamoDBDocument.from(new DynamoDBClient({ region, maxAttempts })),
      bus: new EventBridgeClient({ region, maxAttempts }),
      media: new S3Client({ region: mediaRegion, maxAttempts }),
    };
  }
}
