import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Institution } from "./institutions";

type Options = { region: string };

const memoized = <T>(make: (options: Options) => T) => {
  const made = new Map<Institution, T>();
  return (institution: Institution): T => {
    if (!made.has(institution)) made.set(institution, make({ region: institution.region }));
    return made.get(institution)!;
  };
};

export const createContext = () => ({
  ledger: memoized((options) => DynamoDBDocumentClient.from(new DynamoDBClient(options))),
  images: memoized((options) => new S3Client(options)),
  jobs: memoized((options) => new LambdaClient(options)),
  desk: memoized((options) => new SQSClient(options)),
});

export type Context = ReturnType<typeof createContext>;
