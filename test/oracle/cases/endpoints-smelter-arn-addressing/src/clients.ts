import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KinesisClient } from "@aws-sdk/client-kinesis";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SNSClient } from "@aws-sdk/client-sns";
import { Arn } from "./arn";
import resources from "./resources.json";

export type ResourceName = keyof typeof resources;

export const arnOf = (name: ResourceName): Arn => Arn.parse(resources[name]);

type Bound<C> = { client: C; arn: Arn };

/** Binds a client to the region in which a resource lives. */
function at<C>(Client: new (config: { region: string; maxAttempts: number }) => C, name: ResourceName): Bound<C> {
  const arn = arnOf(name);
  return { arn, client: new Client({ region: arn.region, maxAttempts: 2 }) };
}

export const taps = at(DynamoDBClient, "taps");
export const ledgerTable = at(DynamoDBClient, "ledger");
export const assayFunction = at(LambdaClient, "assay");
export const slag = at(KinesisClient, "slagTelemetry");

/** Alarms go out from the works' own region, wherever a topic was made. */
export const sns = new SNSClient({ region: "us-east-2" });
