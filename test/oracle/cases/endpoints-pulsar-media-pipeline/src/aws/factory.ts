import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { environment, type Place } from "./environment";

interface Options extends Place {
  maxAttempts: number;
}

const at = ({ region, endpoint }: Place): Options => ({ region, maxAttempts: 2, ...(endpoint ? { endpoint } : {}) });

const regionOfQueue = (url: string) => new URL(url).hostname.split(".")[1];

export class AwsFactory {
  private readonly environment = environment;

  uploads() {
    return new S3Client({ ...at(this.environment.uploads), useAccelerateEndpoint: true });
  }

  masters() {
    return new S3Client({ ...at(this.environment.masters), useDualstackEndpoint: true });
  }

  index() {
    return new DynamoDBClient(at(this.environment.index));
  }

  jobs() {
    const { queueUrl } = this.environment.jobs;
    return new SQSClient({ region: regionOfQueue(queueUrl) });
  }

  transcoder() {
    const { role, region } = this.environment.transcoder;
    return new LambdaClient({
      region,
      credentials: fromTemporaryCredentials({
        params: { RoleArn: role, RoleSessionName: "pulsar" },
        clientConfig: { region: "us-east-1" },
      }),
    });
  }
}
