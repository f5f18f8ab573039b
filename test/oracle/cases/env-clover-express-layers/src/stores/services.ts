import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { config } from "../config";

export class CropSearch {
  private readonly db = new DynamoDBClient({ region: config.regionOf("search") });

  async bedsWith(crop: string) {
    const { Items = [] } = await this.db.send(
      new QueryCommand({
        TableName: "beds-by-crop",
        KeyConditionExpression: "crop = :c",
        ExpressionAttributeValues: { ":c": { S: crop } },
      }),
    );
    return Items.map(({ id }) => id?.S);
  }
}

export class Photos {
  private s3?: S3Client;

  async keep(bed: string, data: string) {
    this.s3 ??= new S3Client({ region: config.regions.media });
    await this.s3.send(new PutObjectCommand({ Bucket: "clover-photos", Key: `${bed}.jpg`, Body: Buffer.from(data, "base64") }));
  }
}

/** The signing secret lives with the deployment. */
export async function signingSecret(client = new SecretsManagerClient()) {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: "clover/signing" }));
  return SecretString;
}
