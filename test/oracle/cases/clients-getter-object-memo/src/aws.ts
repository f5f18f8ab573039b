import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SSMClient } from "@aws-sdk/client-ssm";

const cache: { dynamo?: DynamoDBClient; ses?: SESv2Client; ssm?: SSMClient } = {};

// made lazily, cold starts are slow enough already
export const aws = {
  get dynamo() {
    return (cache.dynamo ??= new DynamoDBClient({ region: "eu-south-1" }));
  },
  get ses() {
    return (cache.ses ??= new SESv2Client({ region: "eu-west-1" }));
  },
  get ssm() {
    return (cache.ssm ??= new SSMClient());
  },
};
