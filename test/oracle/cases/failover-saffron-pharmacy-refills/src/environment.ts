import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export interface Environment {
  readonly prescriptions: DynamoDBDocumentClient;
  readonly prescriptionsReplica: DynamoDBDocumentClient;
  readonly documents: S3Client;
}

const documentClient = (region: string) =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const environment: Environment = {
  prescriptions: documentClient("us-east-1"),
  prescriptionsReplica: documentClient("us-east-2"),
  documents: new S3Client({ region: "us-east-1" }),
};
