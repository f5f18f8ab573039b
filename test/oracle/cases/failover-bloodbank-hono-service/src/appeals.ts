import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

export const createAppeals = ({ region, topic }: { region: string; topic: string }) => {
  const sns = new SNSClient({ region });
  return {
    async call(group: string) {
      await sns.send(new PublishCommand({ TopicArn: topic, Message: `${group} is running low` }));
    },
  };
};

export type Appeals = ReturnType<typeof createAppeals>;
