import { KinesisClient, PutRecordCommand } from "@aws-sdk/client-kinesis";
import { ANALYTICS_REGION } from "./config/realms";

const kinesis = new KinesisClient({ region: ANALYTICS_REGION });

export async function track(event: string, playerId: string, detail: object): Promise<void> {
  await kinesis.send(
    new PutRecordCommand({
      StreamName: "game-telemetry",
      PartitionKey: playerId,
      Data: Buffer.from(JSON.stringify({ event, playerId, ...detail })),
    }),
  );
}
