import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import type { Plugin } from "../kernel/kernel";

interface ProjectorOptions {
  queue: string;
  pagerRegion?: string;
}

export const projector = ({ queue, pagerRegion }: ProjectorOptions): Plugin => ({
  name: "projector",
  setup({ client, on }) {
    const cue = async (show: string) => {
      await client(SQSClient).send(new SendMessageCommand({ QueueUrl: queue, MessageBody: show }));
    };
    on("booking.created", ({ show }) => cue(show));
    on("booking.moved", async ({ show }) => {
      await cue(show);
      await client(SNSClient, pagerRegion).send(new PublishCommand({ TopicArn: "projectionists", Message: `${show} moved` }));
    });
  },
});
