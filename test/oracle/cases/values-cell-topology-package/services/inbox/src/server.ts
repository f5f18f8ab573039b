import Fastify from "fastify";
import { deliver, latest } from "./messages";

const app = Fastify({ logger: false });

app.get<{ Params: { account: string } }>("/accounts/:account/messages", async (request) => {
  return { messages: await latest(request.params.account) };
});

app.post<{ Params: { account: string }; Body: { id: string; subject: string } }>(
  "/accounts/:account/messages",
  async (request, reply) => {
    await deliver(request.params.account, request.body);
    return reply.code(202).send({ id: request.body.id });
  },
);

app.listen({ port: 8080, host: "0.0.0.0" });
