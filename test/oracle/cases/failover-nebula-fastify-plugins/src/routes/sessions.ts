import { GetCommand, PutCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { FastifyInstance } from "fastify";
import type { AppConfig } from "../config";
import { NotFound } from "../plugins/errors";

interface Session {
  id: string;
  target: string;
}

export async function sessionRoutes(app: FastifyInstance, { config }: { config: AppConfig }) {
  const TableName = config.tables.sessions;
  const { primary, recovery } = app.aws;

  const read = async (from: DynamoDBDocumentClient, id: string) => {
    const { Item } = await from.send(new GetCommand({ TableName, Key: { id } }));
    return Item as Session | undefined;
  };

  app.get<{ Params: { id: string } }>("/sessions/:id", async ({ params, log }) => {
    const session = await read(primary, params.id).catch((error) => {
      log.warn(error, "reading from the recovery region");
      return read(recovery, params.id);
    });
    if (!session) throw new NotFound(`no session ${params.id}`);
    return session;
  });

  app.post<{ Body: Session }>("/sessions", async ({ body }, reply) => {
    await primary.send(new PutCommand({ TableName, Item: body }));
    return reply.code(201).send({ id: body.id });
  });
}
