import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { regions } from '../config';

export const replica = new DynamoDBClient({ region: regions.replica });
export { primary };
const primary = new DynamoDBClient({ region: regions.primary });
