import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Route53Client } from "@aws-sdk/client-route-53";
import { S3Client } from "@aws-sdk/client-s3";
import { credentialsOf, stageAccount } from "./account";

const home = process.env.PUBLISH_REGION ?? "eu-west-1";
const credentials = credentialsOf(stageAccount);

export const edge = {
  cdn: new CloudFrontClient({ region: home, credentials }),
  dns: new Route53Client({ region: home }),
};

export const origin = {
  bucket: new S3Client({ region: home, credentials }),
  /** The releases of all festivals are kept together. */
  releases: new DynamoDBClient({ region: "eu-central-1", endpoint: "https://dynamodb.us-east-1.amazonaws.com" }),
};
