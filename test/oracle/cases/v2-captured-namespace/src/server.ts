import express from "express";
import AWS, { sent } from "./lib/instrumented";

const rooms = new AWS.DynamoDB.DocumentClient({ region: "us-east-1", maxRetries: 0 });
const reports = new AWS.S3({ region: "us-east-2" });

const app = express();
app.use(express.json());

app.get("/rooms/:id", async (req, res) => {
  const { Item } = await rooms.get({ TableName: "rooms", Key: { id: req.params.id } }).promise();
  res.status(Item ? 200 : 404).json(Item ?? {});
});

app.get("/rooms/:id/report", (req, res, next) => {
  reports
    .getObject({ Bucket: "room-reports", Key: `${req.params.id}.txt` })
    .promise()
    .then(({ Body }) => res.type("text/plain").send(String(Body ?? "")))
    .catch(next);
});

app.get("/metrics", (_req, res) => {
  res.type("text/plain").send(sent() >= 0 ? "up 1" : "up 0");
});

app.listen(process.env.PORT ?? 3000);
