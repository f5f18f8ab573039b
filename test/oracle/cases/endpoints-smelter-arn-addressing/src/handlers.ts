import { PutRecordCommand } from "@aws-sdk/client-kinesis";
import { InvokeCommand } from "@aws-sdk/client-lambda";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { Arn } from "./arn";
import { arnOf, assayFunction, ledgerTable, slag, sns, taps } from "./clients";
import { tableOf, type Tap } from "./furnace";

const tapTable = tableOf(taps);
const ledgerEntries = tableOf(ledgerTable);

export async function tap(event: Tap) {
  await tapTable.insert(event);
  await slag.client.send(new PutRecordCommand({ StreamName: slag.arn.name, PartitionKey: event.furnace, Data: Buffer.from(JSON.stringify(event)) }));
  return { tapped: event.tonnes };
}

export async function assay({ furnace }: Tap) {
  const { Payload } = await assayFunction.client.send(new InvokeCommand({ FunctionName: `${assayFunction.arn}`, Payload: Buffer.from(JSON.stringify({ furnace })) }));
  const { copper = 0 } = JSON.parse(Payload?.transformToString() || "{}");
  return copper as number;
}

export async function ledger(event: Tap) {
  await ledgerEntries.insert(event);
  const entries = await ledgerEntries.count(event.furnace);
  const known = await tapTable.count(event.furnace).catch(() => undefined);
  return { entries, balanced: known === entries };
}

export async function alarm({ furnace }: Tap) {
  await sns.send(new PublishCommand({ TopicArn: arnOf("furnaceAlarm").toString(), Message: `furnace ${furnace} runs hot` }));
}

const customers = new Map<string, SNSClient>();

/** Customers bring a topic of their own, which is told in the region it was made in. */
export async function announce({ furnace, tonnes, customerTopic }: Tap & { customerTopic: string }) {
  const { region } = Arn.parse(customerTopic);
  const client = customers.get(region) ?? new SNSClient({ region });
  customers.set(region, client);
  await client.send(new PublishCommand({ TopicArn: customerTopic, Message: `${tonnes} t tapped at ${furnace}` }));
}
