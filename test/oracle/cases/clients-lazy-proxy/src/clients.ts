import { SFNClient } from "@aws-sdk/client-sfn";
import { SSMClient } from "@aws-sdk/client-ssm";
import { lazy } from "./lazy";

export const stepFunctions = lazy(() => new SFNClient({ region: "us-east-1" }));
export const parameters = lazy(() => new SSMClient({}));
