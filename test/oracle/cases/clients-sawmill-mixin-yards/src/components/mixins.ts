import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteObjectsCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { Component, type ComponentType } from "./component";

export function WithTable<TBase extends ComponentType>(Base: TBase, TableName: string) {
  abstract class Tabled extends Base {
    private readonly documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: this.region }));

    protected async put(Item: Record<string, unknown>) {
      await this.documents.send(new PutCommand({ TableName, Item }));
    }

    protected async select<T>(key: string, value: string): Promise<T[]> {
      const { Items = [] } = await this.documents.send(
        new QueryCommand({ TableName, KeyConditionExpression: "#k = :v", ExpressionAttributeNames: { "#k": key }, ExpressionAttributeValues: { ":v": value } }),
      );
      return Items as T[];
    }
  }
  return Tabled;
}

export function WithQueue<TBase extends ComponentType>(Base: TBase, QueueUrl: string) {
  abstract class Queued extends Base {
    #sqs?: SQSClient;

    protected async enqueue(body: unknown) {
      this.#sqs ??= new SQSClient({ region: this.region });
      await this.#sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
    }
  }
  return Queued;
}

export const WithArchive = <TBase extends ComponentType>(Base: TBase, Bucket: string) => {
  abstract class Archived extends Base {
    private readonly s3 = new S3Client({ region: this.yard.archiveRegion ?? this.region });

    protected async prune(Prefix: string): Promise<number> {
      let pruned = 0;
      for await (const { Contents = [] } of paginateListObjectsV2({ client: this.s3 }, { Bucket, Prefix })) {
        if (!Contents.length) continue;
        await this.s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: Contents.map(({ Key }) => ({ Key: Key! })), Quiet: true } }));
        pruned += Contents.length;
      }
      return pruned;
    }
  }
  return Archived;
};

export const Bare = Component;
