import { GetItemCommand, Publish, table, Topics } from '@acme/aws';

const topics = new Topics({ region: 'eu-west-1' });

export async function handler({ id }: { id: string }) {
  const { Item } = await table.send(new GetItemCommand({ TableName: 'pages', Key: { id: { S: id } } }));
  await topics.send(new Publish({ TopicArn: 'views', Message: id }));
  return Item?.title?.S ?? '';
}
