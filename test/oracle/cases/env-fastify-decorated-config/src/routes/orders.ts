import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { FastifyInstance } from "fastify";

export async function orderRoutes(app: FastifyInstance) {
  const { ordersRegion } = app.config;
  const sqs = new SQSClient({ region: ordersRegion });

  app.post<{ Body: { dish: string } }>("/orders", async (req, reply) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: "kitchen", MessageBody: JSON.stringify(req.body) }));
    return reply.code(202).send({ accepted: true });
  });
}
