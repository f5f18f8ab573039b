import { DynamoDB } from '@aws-sdk/client-dynamodb';
import * as dynamoose from 'dynamoose';

dynamoose.aws.ddb.set(new DynamoDB({ region: 'eu-west-2' }));

const Cat = dynamoose.model('Cat', { id: String, name: String }, { create: false, waitForActive: false });

export async function handler({ id }: { id: string }) {
  const cat = await Cat.get(id);
  return cat?.name ?? null;
}
