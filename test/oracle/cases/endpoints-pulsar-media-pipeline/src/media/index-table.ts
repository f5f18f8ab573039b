import { PutItemCommand, UpdateItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { environment } from "../aws/environment";

const TableName = environment.index.table;

export class MediaIndex {
  constructor(private readonly db: DynamoDBClient) {}

  async register(id: string, title: string) {
    await this.db.send(new PutItemCommand({ TableName, Item: { id: { S: id }, title: { S: title }, state: { S: "uploading" } } }));
  }

  async mark(id: string, state: "transcoding" | "ready") {
    await this.db.send(
      new UpdateItemCommand({
        TableName,
        Key: { id: { S: id } },
        UpdateExpression: "SET #s = :s",
        ExpressionAttributeNames: { "#s": "state" },
        ExpressionAttributeValues: { ":s": { S: state } },
      }),
    );
  }
}
