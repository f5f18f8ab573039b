import { GetObjectCommand } from "@aws-sdk/client-s3";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { openStatements, queueClientFor } from "./aws/clients";
import { marketOf } from "./markets";
import { rateFor, rateOrLastAgreed } from "./rates";

const s3 = openStatements();

interface StatementEvent {
  market: string;
  artistId: string;
  streams: number;
}

export async function publishStatement({ market, artistId, streams }: StatementEvent) {
  const { queueUrl, currency } = marketOf(market);
  const amount = streams * (await rateFor(market));
  await queueClientFor(queueUrl).send(
    new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ artistId, amount, currency }) }),
  );
  return { artistId, amount, currency };
}

export async function currentRate({ market }: StatementEvent) {
  return { market, perStream: await rateOrLastAgreed(market) };
}

export async function downloadLink({ artistId }: StatementEvent) {
  const command = new GetObjectCommand({ Bucket: "royalty-statements", Key: `${artistId}/latest.pdf` });
  const url = await getSignedUrl(s3, command, { expiresIn: 900 });
  return { artistId, ready: url.startsWith("https://") };
}
