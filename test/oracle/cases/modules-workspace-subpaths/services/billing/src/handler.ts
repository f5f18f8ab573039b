import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import dynamo from '@shop/aws/dynamo';
import { events } from '@shop/aws/events';

export const handler = async () => {
  await dynamo.send(new PutItemCommand({ TableName: 'bills', Item: { id: { S: '1' } } }));
  await events.putEvents({ Entries: [{ Source: 'billing', DetailType: 'billed', Detail: '{}' }] });
};
