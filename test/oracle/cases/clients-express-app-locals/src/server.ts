import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KinesisClient } from "@aws-sdk/client-kinesis";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import express from "express";
import { links } from "./links";

const app = express();
app.use(express.json());

app.locals.db = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1" }));
app.locals.clicks = new KinesisClient({ region: "us-west-2" });

app.use(links);

app.listen(8080, () => console.log("listening"));
