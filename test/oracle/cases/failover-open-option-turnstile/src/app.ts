import express from "express";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { rateLimit } from "./rate-limit";

const app = express();
const gates = new SQSClient({ region: "us-east-2" });

app.use(express.json());

app.get("/gates", (_req, res) => res.json({ gates: ["north", "south"] }));

app.post("/gates/:gate/open", rateLimit({ name: "open", max: 60, failOpen: true }), async (req, res) => {
  await gates.send(new SendMessageCommand({ QueueUrl: "https://sqs.us-east-2.amazonaws.com/111122223333/gates", MessageBody: req.params.gate as string }));
  res.status(202).json({ opening: req.params.gate });
});

app.post("/badges", rateLimit({ name: "badges", max: 5 }), (req, res) => {
  res.status(201).json({ badge: req.body.holder });
});

app.listen(8080);
