import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

// us-east-1 in a comment is no region
const table = 'arn:aws:dynamodb:us-east-1:123456789012:table/orders/index/by-customer';
const topic = `arn:aws:sns:${region}:${account}:${stage}-parcels`;
const queue = `https://sqs.eu-west-1.amazonaws.com/123456789012/labels?region=${'us-east-1' ?? "us-west-2"}`;
export const client = new DynamoDBClient({ region: process.env.AWS_REGION ?? 'us-east-1' });
const us = east - 1; // regionlint-disable-line pinned-region -- not a region
const database = "orders.cluster-abc.us-east-1.rds.amazonaws.com";
