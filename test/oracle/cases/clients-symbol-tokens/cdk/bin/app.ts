import { App, Stack } from "aws-cdk-lib";

const app = new App();
new Stack(app, "Search", { env: { account: "123456789012", region: "us-east-2" } });
