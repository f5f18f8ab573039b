import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { homeRegion } from './region';

export default new DynamoDBClient({ region: homeRegion() });
