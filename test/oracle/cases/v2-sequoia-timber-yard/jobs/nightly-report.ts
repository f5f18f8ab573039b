import { PriceDao } from "../dao/prices";
import { YardDao } from "../dao/yards";
import { queue, reports } from "../lib/services";

export async function nightlyReport(day: string) {
  const yards = await new YardDao().all().catch((error) => {
    console.error("no yards tonight", error);
    return [];
  });
  const oak = await PriceDao.instance.centsFor("oak");
  const body = yards.map(({ id, stock }) => `${id};${stock};${stock * oak}`).join("\n");
  const { Location } = await reports()
    .upload({ Bucket: "timber-reports", Key: `stock/${day}.csv`, Body: body })
    .promise();
  await queue().sendMessage({ QueueUrl: "https://sqs.us-west-2.amazonaws.com/300400500600/report-ready", MessageBody: day }).promise();
  return { yards: yards.length, location: Location };
}
