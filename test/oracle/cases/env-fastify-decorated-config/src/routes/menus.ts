import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { FastifyInstance } from "fastify";

export async function menuRoutes(app: FastifyInstance) {
  const db = new DynamoDBClient({ region: app.config.menuRegion });

  app.get<{ Params: { id: string } }>("/menus/:id", async (req, reply) => {
    const { Item } = await db.send(new GetItemCommand({ TableName: "menus", Key: { id: { S: req.params.id } } }));
    if (!Item) return reply.code(404).send({ error: "no such menu" });
    return { id: Item.id.S, title: Item.title?.S };
  });
}
