import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutRecordCommand, KinesisClient } from "@aws-sdk/client-kinesis";
import { S3Client, GetObjectCommand } from "@aws-sdk/client-s3";
import { locate } from "./discovery";

const vehicles = new DynamoDBClient({ region: "eu-central-1", endpoint: locate("vehicles") });
const depot = new S3Client({ region: "us-east-1", endpoint: locate("depot"), forcePathStyle: true });
const feed = new KinesisClient({ region: "eu-central-1" });

export async function handler({ tram, stop }: { tram: string; stop: string }) {
  const { Body } = await depot.send(new GetObjectCommand({ Bucket: "rosters", Key: `${tram}.json` }));
  const roster = (await Body?.transformToString()) || "{}";
  await vehicles.send(new PutItemCommand({ TableName: "positions", Item: { tram: { S: tram }, stop: { S: stop }, roster: { S: roster } } }));
  await feed.send(new PutRecordCommand({ StreamName: "positions", PartitionKey: tram, Data: Buffer.from(stop) }));
}
