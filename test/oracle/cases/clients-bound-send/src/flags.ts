import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ region: process.env.FLAGS_REGION ?? 'eu-west-2' });

const send = client.send.bind(client);
const write = (command: PutItemCommand) => client.send(command);

export async function handler({ flag }: { flag: string }) {
  const { Item } = await send(new GetItemCommand({ TableName: 'flags', Key: { flag: { S: flag } } }));
  if (!Item) await write(new PutItemCommand({ TableName: 'flags', Item: { flag: { S: flag } } }));
  return Item?.on?.BOOL ?? false;
}
