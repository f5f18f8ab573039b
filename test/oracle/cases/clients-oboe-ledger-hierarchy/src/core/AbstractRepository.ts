import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";

export abstract class AbstractRepository<TEntity extends Record<string, unknown>> {
  protected abstract readonly tableName: string;
  private client?: DynamoDBDocumentClient;

  protected getRegion(): string {
    return "us-east-1";
  }

  protected get documents(): DynamoDBDocumentClient {
    this.client ??= DynamoDBDocumentClient.from(new DynamoDBClient({ region: this.getRegion() }));
    return this.client;
  }

  public async save(entity: TEntity): Promise<TEntity> {
    await this.documents.send(new PutCommand({ TableName: this.tableName, Item: entity }));
    return entity;
  }

  protected async queryBy(attribute: string, value: string): Promise<TEntity[]> {
    const result = await this.documents.send(
      new QueryCommand({
        TableName: this.tableName,
        KeyConditionExpression: "#k = :v",
        ExpressionAttributeNames: { "#k": attribute },
        ExpressionAttributeValues: { ":v": value },
      }),
    );
    return (result.Items ?? []) as TEntity[];
  }
}
