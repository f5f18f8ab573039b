import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { KinesisClient, PutRecordCommand } from "@aws-sdk/client-kinesis";
import { Deployment } from "./aws/constants";
import Analytics = Deployment.Analytics;

const table = new DynamoDBClient({ region: Deployment.home });
const stream = new KinesisClient({ region: Analytics.region });

export async function handler({ id }: { id: string }) {
  await table.send(new PutItemCommand({ TableName: "orders", Item: { id: { S: id } } }));
  await stream.send(new PutRecordCommand({ StreamName: Analytics.stream, PartitionKey: id, Data: Buffer.from(id) }));
}
