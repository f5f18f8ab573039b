import { InvokeCommand } from "@aws-sdk/client-lambda";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { environment } from "./aws/environment";
import { AwsFactory } from "./aws/factory";
import { MediaIndex } from "./media/index-table";
import { MediaStorage } from "./media/storage";

interface Media {
  id: string;
  title: string;
}

const factory = new AwsFactory();
const index = new MediaIndex(factory.index());
const storage = new MediaStorage(factory.uploads(), factory.masters());
const jobs = factory.jobs();
const transcoder = factory.transcoder();

export async function requestUpload({ id, title }: Media) {
  await index.register(id, title);
  return { path: await storage.uploadUrl(id) };
}

export async function onUploaded({ id }: Media) {
  const size = await storage.keep(id);
  await jobs.send(new SendMessageCommand({ QueueUrl: environment.jobs.queueUrl, MessageBody: JSON.stringify({ id, size }) }));
  try {
    await index.mark(id, "transcoding");
  } catch (error) {
    console.warn(`state of ${id} lags behind`, error);
  }
  return { id, size };
}

/** For the impatient: skips the queue. */
export async function transcodeNow({ id }: Media) {
  const { StatusCode } = await transcoder.send(new InvokeCommand({ FunctionName: "transcode", Payload: Buffer.from(JSON.stringify({ id })) }));
  return StatusCode === 200;
}
