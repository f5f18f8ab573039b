import AWS from "aws-sdk";

AWS.config.update({ region: "eu-central-1", maxRetries: 2 });
AWS.config.dynamodb = { region: "us-east-1", apiVersion: "2012-08-10" };
AWS.config.sns = { region: "eu-west-1" };
