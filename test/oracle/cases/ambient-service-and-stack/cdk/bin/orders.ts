import { App } from "aws-cdk-lib";
import { OrdersStack } from "../lib/orders-stack";

const app = new App();
new OrdersStack(app, "OrdersEu", { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: "eu-west-1" } });
new OrdersStack(app, "OrdersUs", { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: "us-east-1" } });
