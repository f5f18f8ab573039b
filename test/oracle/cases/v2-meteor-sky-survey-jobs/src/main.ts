import { HeadObjectCommand } from "@aws-sdk/client-s3";
import { PublishCommand } from "@aws-sdk/client-sns";
import { Sightings, type Sighting } from "./data/sightings";
import { job } from "./jobs/registry";
import { alerts, frames, machine } from "./platform/clients";

type Input = Sighting & { night: string };

const sightings = new Sightings();

export const ingest = job("ingest", async ({ id, magnitude }: Input) => {
  await frames.send(new HeadObjectCommand({ Bucket: "sky-frames", Key: `${id}.fits` }));
  await sightings.record({ id, magnitude });
  if (magnitude < 0) {
    await alerts.send(new PublishCommand({ TopicArn: "arn:aws:sns:eu-west-1:556677889900:fireballs", Message: id }));
  }
  return { id };
});

export const lookUp = job("look-up", ({ id }: Input) => sightings.find(id));

export const summary = job(
  "summary",
  async ({ night }: Input) => {
    let brightest = Infinity;
    await sightings.since(night, (page) => {
      for (const { magnitude } of page) brightest = Math.min(brightest, magnitude);
    });
    return { night, brightest };
  },
  { isOptional: true },
);

export const reduceFrames = job("reduce-frames", async ({ night }: Input) => {
  const { executionArn } = await machine
    .startExecution({
      stateMachineArn: "arn:aws:states:ca-central-1:556677889900:stateMachine:reduce",
      name: `reduce-${night}`,
      input: JSON.stringify({ night }),
    })
    .promise();
  return { started: executionArn !== undefined };
});
