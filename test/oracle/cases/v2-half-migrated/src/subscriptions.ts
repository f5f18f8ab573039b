import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { DynamoDB, S3 } from 'aws-sdk';
import { aws } from './config';

const TableName = 'subscriptions';

export class Subscriptions {
  private readonly reads = DynamoDBDocumentClient.from(new DynamoDBClient({ region: aws.region, maxAttempts: 2 }));
  // TODO: the writes need the new marshalling of empty strings first
  private readonly writes = new DynamoDB.DocumentClient({ region: aws.region, maxRetries: 1, convertEmptyValues: true });
  private readonly exports = new S3({ region: aws.reporting.region, signatureVersion: 'v4' });

  async get(id: string) {
    const { Item } = await this.reads.send(new GetCommand({ TableName, Key: { id } }));
    return Item;
  }

  async cancel(id: string, reason: string) {
    await this.writes
      .update({
        TableName,
        Key: { id },
        UpdateExpression: 'SET cancelReason = :r',
        ExpressionAttributeValues: { ':r': reason },
      })
      .promise();
  }

  async export(id: string) {
    const subscription = await this.get(id).catch(() => ({ id, state: 'unknown' }));
    await this.exports.putObject({ Bucket: 'exports', Key: `${id}.json`, Body: JSON.stringify(subscription) }).promise();
    return `${id}.json`;
  }
}
