import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { FastifyInstance } from "fastify";
import type { AppConfig } from "../config";

export interface AwsTools {
  primary: DynamoDBDocumentClient;
  recovery: DynamoDBDocumentClient;
  queues: SQSClient;
}

declare module "fastify" {
  interface FastifyInstance {
    aws: AwsTools;
  }
}

const documents = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 1 }));

export async function awsPlugin(app: FastifyInstance, { config }: { config: AppConfig }) {
  const aws: AwsTools = {
    primary: documents(config.primary),
    recovery: documents(config.recovery),
    queues: new SQSClient({ region: config.recovery }),
  };
  app.decorate("aws", aws);
  app.addHook("onClose", async () => {
    for (const client of Object.values(aws)) client.destroy();
  });
}

// The decorator is for the whole application, not for this plugin's own scope.
Object.assign(awsPlugin, { [Symbol.for("skip-override")]: true });
