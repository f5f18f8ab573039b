import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { settings } from "./settings";

const bus = new EventBridgeClient({ region: settings.busRegion });
const labels = new S3Client({ region: settings.labelsRegion });
const audit = new DynamoDBClient({ region: settings.audit, maxAttempts: 1 });

export async function handler({ parcel }: { parcel: string }) {
  await labels.send(new PutObjectCommand({ Bucket: "labels", Key: `${parcel}.zpl`, Body: "^XA^XZ" }));
  await audit.send(new PutItemCommand({ TableName: "audit", Item: { parcel: { S: parcel } } }));
  await bus.send(
    new PutEventsCommand({
      Entries: [{ EventBusName: settings.bus, Source: "shipping", DetailType: "parcel.labelled", Detail: JSON.stringify({ parcel }) }],
    }),
  );
  return { parcel };
}
