import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export class DynamoProvider {
  private static instance: DynamoProvider | undefined;
  readonly documents: DynamoDBDocumentClient;

  private constructor(region: string) {
    this.documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region }), {
      marshallOptions: { removeUndefinedValues: true },
    });
  }

  static getInstance(): DynamoProvider {
    if (!DynamoProvider.instance) {
      DynamoProvider.instance = new DynamoProvider(process.env.COUNTER_REGION ?? "us-east-1");
    }
    return DynamoProvider.instance;
  }
}
