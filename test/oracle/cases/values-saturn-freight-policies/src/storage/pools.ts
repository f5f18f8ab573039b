import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KinesisClient } from "@aws-sdk/client-kinesis";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Pool } from "./pool";

const plain = new Pool((region) => new DynamoDBClient({ region, maxAttempts: 1 }));

export const documents = plain.map((client) => DynamoDBDocumentClient.from(client));
export const streams = new Pool((region) => new KinesisClient({ region }));
