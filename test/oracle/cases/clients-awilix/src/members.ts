import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

export class Members {
  private readonly dynamo: DynamoDBClient;

  constructor({ dynamo }: { dynamo: DynamoDBClient }) {
    this.dynamo = dynamo;
  }

  async of(team: string) {
    const { Items = [] } = await this.dynamo.send(new QueryCommand({
      TableName: 'members',
      KeyConditionExpression: 'team = :t',
      ExpressionAttributeValues: { ':t': { S: team } },
    }));
    return Items.length;
  }
}
