import { DynamoDB, S3 } from 'aws-sdk';

export class AwsFactory {
  private static instance: AwsFactory;
  private readonly documentClients: { [region: string]: DynamoDB.DocumentClient } = {};

  private constructor() {}

  public static getInstance(): AwsFactory {
    if (!AwsFactory.instance) {
      AwsFactory.instance = new AwsFactory();
    }
    return AwsFactory.instance;
  }

  public documentClient(region: string): DynamoDB.DocumentClient {
    if (!this.documentClients[region]) {
      this.documentClients[region] = new DynamoDB.DocumentClient({ region, maxRetries: 1 });
    }
    return this.documentClients[region];
  }

  public s3(region: string): S3 {
    return new S3({ region, signatureVersion: 'v4' });
  }
}
