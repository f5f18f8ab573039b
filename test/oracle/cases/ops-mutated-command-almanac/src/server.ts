import Fastify from "fastify";
import { LambdaClient, InvokeCommand } from "@aws-sdk/client-lambda";
import { observationsOf } from "./almanac";

const app = Fastify();
const lambda = new LambdaClient({ region: "us-west-2" });

app.get<{ Params: { station: string }; Querystring: { from?: string } }>("/stations/:station/observations", async (request) => {
  const items = await observationsOf(request.params.station, request.query.from ?? "1900-01-01");
  return { total: items.length };
});

app.post<{ Params: { station: string } }>("/stations/:station/forecast", async (request, reply) => {
  const command = new InvokeCommand({ FunctionName: "forecast", InvocationType: "Event" });
  command.input.Payload = Buffer.from(JSON.stringify(request.params));
  await lambda.send(command);
  return reply.code(202).send();
});

app.listen({ port: 3000, host: "0.0.0.0" });
