export interface Place {
  region: string;
  endpoint?: string;
}

interface Environment {
  uploads: Place & { bucket: string };
  masters: Place & { bucket: string };
  index: Place & { table: string };
  jobs: { queueUrl: string };
  transcoder: { role: string; region: string };
}

/** The account of the transcoding team is another one, and so is its region. */
export const environment: Environment = {
  uploads: { region: "us-west-2", bucket: "pulsar-uploads" },
  masters: { region: "us-east-1", bucket: "pulsar-masters" },
  index: { region: "us-east-1", table: "media-index", endpoint: process.env.INDEX_ENDPOINT || undefined },
  jobs: { queueUrl: "https://sqs.eu-west-1.amazonaws.com/445566778899/transcode-jobs" },
  transcoder: { role: "arn:aws:iam::445566778899:role/transcode-caller", region: "eu-west-1" },
};
