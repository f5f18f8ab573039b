import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { FastifyInstance } from "fastify";
import type { AppConfig } from "../config";

const BUILT_IN = [{ id: "north", aperture: 2.4 }];

export async function telescopeRoutes(app: FastifyInstance, { config }: { config: AppConfig }) {
  app.get("/telescopes", async ({ log }) => {
    try {
      const { Items = [] } = await app.aws.primary.send(new ScanCommand({ TableName: config.tables.telescopes }));
      return { telescopes: Items, stale: false };
    } catch (error) {
      log.warn(error);
      return { telescopes: BUILT_IN, stale: true };
    }
  });

  app.post<{ Params: { id: string }; Body: { seconds: number } }>("/telescopes/:id/exposures", async ({ params, body }, reply) => {
    await app.aws.queues.send(
      new SendMessageCommand({
        QueueUrl: config.queues.exposures,
        MessageBody: JSON.stringify({ telescope: params.id, seconds: body.seconds }),
      }),
    );
    return reply.code(202).send({ queued: true });
  });
}
