import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { getAwsClientConfig } from "./aws-client-config";

let kms: KMSClient | undefined;
let dynamo: DynamoDBClient | undefined;

export const getKms = () => (kms ??= new KMSClient(getAwsClientConfig()));
export const getDynamo = () => (dynamo ??= new DynamoDBClient(getAwsClientConfig()));
