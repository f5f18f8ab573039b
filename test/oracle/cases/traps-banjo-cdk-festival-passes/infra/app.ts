import { App } from "aws-cdk-lib";
import { PassesStack } from "./passes-stack";

const app = new App();

new PassesStack(app, "Passes", {
  env: { account: "123456789012", region: "us-east-1" },
  replicaRegions: ["eu-west-3"],
});
