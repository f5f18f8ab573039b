import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";

export interface Release {
  version: string;
  prefix: string;
}

export class ReleaseLog {
  private readonly documents: DynamoDBDocumentClient;

  constructor(client: DynamoDBClient, private readonly festival: string) {
    this.documents = DynamoDBDocumentClient.from(client);
  }

  async append(release: Release) {
    await this.documents.send(new PutCommand({ TableName: "releases", Item: { festival: this.festival, ...release } }));
  }

  async previous(): Promise<Release | undefined> {
    const { Items = [] } = await this.documents.send(
      new QueryCommand({ TableName: "releases", KeyConditionExpression: "festival = :f", ExpressionAttributeValues: { ":f": this.festival }, ScanIndexForward: false, Limit: 1 }),
    );
    return Items[0] as Release | undefined;
  }
}
