import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { compose, type Context, type Middleware } from "./kit";

const withDynamo = (region: string): Middleware => async (context, next) => {
  context.set("dynamo", new DynamoDBClient({ region }));
  return next();
};

async function getOrder(context: Context) {
  const id = context.request.path.split("/").pop()!;
  const { Item } = await context.get<DynamoDBClient>("dynamo").send(new GetItemCommand({ TableName: "orders", Key: { id: { S: id } } }));
  return { status: Item ? 200 : 404 };
}

export const handler = compose(withDynamo(process.env.ORDERS_REGION || "eu-central-1"), getOrder);
