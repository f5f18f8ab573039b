import { SQSClient } from "@aws-sdk/client-sqs";
import { config } from "../config";
import { PrintSender, SqsSender, type Sender } from "./senders";

export function createSender(): Sender {
  switch (config.sender) {
    case "sqs":
      return new SqsSender(new SQSClient({ region: config.region }));
    case "print":
      return new PrintSender();
  }
}
