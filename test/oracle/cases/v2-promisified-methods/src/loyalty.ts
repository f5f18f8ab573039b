import { promisify } from "util";
import { DynamoDB, SQS } from "aws-sdk";

const dynamo = new DynamoDB({ region: "us-east-1", maxRetries: 1 });
const sqs = new SQS({ region: "us-east-2" });

type Call<I, O> = (input: I) => Promise<O>;

const getItem: Call<DynamoDB.GetItemInput, DynamoDB.GetItemOutput> = promisify(dynamo.getItem.bind(dynamo) as any);
const updateItem: Call<DynamoDB.UpdateItemInput, DynamoDB.UpdateItemOutput> = promisify(dynamo.updateItem).bind(dynamo) as any;
const sendMessage = promisify((input: SQS.SendMessageRequest, done: (error: Error | null, data?: SQS.SendMessageResult) => void) =>
  sqs.sendMessage(input, done),
);

const TableName = "loyalty";

export async function points({ member }: { member: string }) {
  const { Item } = await getItem({ TableName, Key: { member: { S: member } } });
  return Number((Item && Item.points && Item.points.N) || 0);
}

export async function earn({ member, earned }: { member: string; earned: number }) {
  await updateItem({
    TableName,
    Key: { member: { S: member } },
    UpdateExpression: "ADD points :p",
    ExpressionAttributeValues: { ":p": { N: String(earned) } },
  });
  await sendMessage({ QueueUrl: "https://sqs.us-east-2.amazonaws.com/123456789012/loyalty", MessageBody: member });
}
