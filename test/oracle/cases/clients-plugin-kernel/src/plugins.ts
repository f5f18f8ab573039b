import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
import type { Plugin } from "./platform/kernel";

declare module "./platform/kernel" {
  interface Resources {
    documents: DynamoDBDocument;
    jobs: SQSClient;
  }
}

export const documents = (options: { region?: string } = {}): Plugin => (kernel) =>
  kernel.provide("documents", () => DynamoDBDocument.from(new DynamoDBClient({ region: "eu-west-1", ...options })));

export const jobs = ({ region }: { region: string }): Plugin => (kernel) => {
  kernel.provide("jobs", () => new SQSClient({ region }));
};
