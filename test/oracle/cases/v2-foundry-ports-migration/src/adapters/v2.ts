import * as AWS from "aws-sdk";
import type { Casting, CastingStore, RackQueue } from "../ports";

const TableName = "castings";

export class LegacyCastingStore implements CastingStore {
  private readonly db: AWS.DynamoDB.DocumentClient;

  constructor(region: string) {
    this.db = new AWS.DynamoDB.DocumentClient({ service: new AWS.DynamoDB({ region, maxRetries: 1 }) });
  }

  async save(Item: Casting) {
    await this.db.put({ TableName, Item }).promise();
  }

  async load(casting: string) {
    const { Item } = await this.db.get({ TableName, Key: { casting } }).promise();
    return Item as Casting | undefined;
  }
}

export class LegacyRackQueue implements RackQueue {
  private readonly sqs: AWS.SQS;

  constructor({ region, queue }: { region: string; queue: string }) {
    this.sqs = new AWS.SQS({ region, maxRetries: 2, params: { QueueUrl: queue } } as AWS.SQS.ClientConfiguration);
  }

  async push(casting: string) {
    await this.sqs.sendMessage({ MessageBody: casting } as AWS.SQS.SendMessageRequest).promise();
  }
}
