import { EventEmitter } from "node:events";
import { PutRecordCommand, KinesisClient } from "@aws-sdk/client-kinesis";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

const analytics = new KinesisClient({ region: "us-west-2" });
const mail = new SNSClient({ region: "eu-west-1" });

export const bus = new EventEmitter();
const pending = new Set<Promise<unknown>>();

bus.on("paid", (cart: string) => {
  const Data = Buffer.from(cart);
  pending.add(analytics.send(new PutRecordCommand({ StreamName: "carts", PartitionKey: cart, Data })));
});

bus.once("paid", (cart: string) => {
  pending.add(mail.send(new PublishCommand({ TopicArn: "receipts", Message: cart })));
});

export const settled = () => Promise.all(pending);
