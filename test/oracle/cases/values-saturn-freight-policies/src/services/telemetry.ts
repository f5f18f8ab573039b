import { PutRecordCommand } from "@aws-sdk/client-kinesis";
import { Zone, policyOf } from "../policy/zones";
import { streams } from "../storage/pools";

type Recorder = (key: string, data: object) => Promise<void>;

/** All telemetry is gathered where the analysts are. */
export const recorder = (stream: string, zone: Zone = Zone.Belt): Recorder => {
  const client = streams.in(policyOf(zone).region());
  return async (key, data) => {
    await client.send(new PutRecordCommand({ StreamName: stream, PartitionKey: key, Data: Buffer.from(JSON.stringify(data)) }));
  };
};
