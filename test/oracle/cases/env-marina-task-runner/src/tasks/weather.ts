import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { register, type Task } from "./registry";

const weather: Task = {
  name: "weather",
  optional: true,
  async run() {
    const sns = new SNSClient({ region: "us-west-1" });
    await sns.send(new PublishCommand({ TopicArn: "skippers", Message: "Forecast in the office" }));
    return "published";
  },
};

register(weather.name, () => weather);
