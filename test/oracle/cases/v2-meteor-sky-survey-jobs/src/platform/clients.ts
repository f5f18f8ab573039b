import { SNSClient } from "@aws-sdk/client-sns";
import { S3Client } from "@aws-sdk/client-s3";
import DynamoDB from "aws-sdk/clients/dynamodb";
import StepFunctions from "aws-sdk/clients/stepfunctions";
import { SURVEY_REGIONS } from "./regions";

type Site = keyof typeof SURVEY_REGIONS;

/** Still on v2: the table code and the state machine. Everything new is on v3. */
export const tableClient = (site: Site) =>
  new DynamoDB.DocumentClient({ service: new DynamoDB({ region: SURVEY_REGIONS[site], maxRetries: 0 }) });

export const machine = new StepFunctions({ region: SURVEY_REGIONS.backup, apiVersion: "2016-11-23" });
export const alerts = new SNSClient({ region: SURVEY_REGIONS.alerts });
export const frames = new S3Client({});
