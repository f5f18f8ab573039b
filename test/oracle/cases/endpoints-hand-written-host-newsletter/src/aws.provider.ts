import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { awsConfig } from "./config/aws";

export class AwsProvider {
  private sesClient?: SESv2Client;
  private dynamoClient?: DynamoDBClient;

  get ses(): SESv2Client {
    this.sesClient ??= new SESv2Client({ region: awsConfig.region, endpoint: awsConfig.ses.endpoint });
    return this.sesClient;
  }

  get dynamo(): DynamoDBClient {
    this.dynamoClient ??= new DynamoDBClient({ region: awsConfig.region });
    return this.dynamoClient;
  }
}
