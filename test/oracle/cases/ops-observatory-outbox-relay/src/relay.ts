import { PublishBatchCommand, SNSClient } from "@aws-sdk/client-sns";
import { BatchWriteCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { documents } from "./observations";

export { observe } from "./observations";

const sns = new SNSClient({ region: "us-west-2" });
const TopicArn = process.env.OBSERVED_TOPIC ?? "arn:aws:sns:us-west-2:123456789012:observed";

export async function relay() {
  const { Items = [] } = await documents.send(
    new QueryCommand({ TableName: "outbox", KeyConditionExpression: "topic = :t", ExpressionAttributeValues: { ":t": "observed" }, Limit: 10 }),
  );
  if (!Items.length) return 0;

  const { Failed = [] } = await sns.send(
    new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: Items.map(({ id, body }) => ({ Id: id, Message: body })) }),
  );
  const refused = new Set(Failed.map(({ Id }) => Id));
  const outbox = Items.filter(({ id }) => !refused.has(id)).map(({ topic, id }) => ({ DeleteRequest: { Key: { topic, id } } }));
  await documents.send(new BatchWriteCommand({ RequestItems: { outbox } }));
  return outbox.length;
}
