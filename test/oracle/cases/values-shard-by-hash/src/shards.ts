import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

const REGIONS = ["us-east-2", "eu-west-1", "ap-southeast-2"] as const;
const shards = REGIONS.map((region) => new DynamoDBClient({ region }));

const hash = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);

export const shardOf = (key: string) => shards[hash(key) % shards.length]!;
