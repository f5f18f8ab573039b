import * as AWS from "aws-sdk";
import settings from "../config";

type Scope = keyof typeof settings;

const cache: { [scope in Scope]?: AWS.DynamoDB.DocumentClient } = {};

/** The clients of a scope with a region of its own; everything else uses the global configuration. */
export function documentsOf(scope: Scope): AWS.DynamoDB.DocumentClient {
  if (!cache[scope]) {
    const { region } = settings[scope];
    cache[scope] = new AWS.DynamoDB.DocumentClient({ region, convertEmptyValues: true });
  }
  return cache[scope]!;
}

let s3: AWS.S3 | undefined;
export function reports(): AWS.S3 {
  s3 = s3 || new AWS.S3({ apiVersion: "2006-03-01", params: { Bucket: settings.reports.bucket } });
  return s3;
}

export const queue = () => new AWS.SQS({ apiVersion: "2012-11-05" });
