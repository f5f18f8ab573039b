import { promisify } from 'util';
import * as AWS from 'aws-sdk';

const ddb = new AWS.DynamoDB.DocumentClient({ region: 'us-east-1', maxRetries: 1 });
const sns = new AWS.SNS({ region: 'eu-central-1', apiVersion: '2010-03-31' });

type Call<I, O> = (input: I) => Promise<O>;

export const query = promisify(ddb.query.bind(ddb)) as Call<AWS.DynamoDB.DocumentClient.QueryInput, AWS.DynamoDB.DocumentClient.QueryOutput>;
export const update = promisify(ddb.update).bind(ddb) as Call<AWS.DynamoDB.DocumentClient.UpdateItemInput, unknown>;
export const publish = promisify((input: AWS.SNS.PublishInput, done: (error: Error | null) => void) => sns.publish(input, done));
