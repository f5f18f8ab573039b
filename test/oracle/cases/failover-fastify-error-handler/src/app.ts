import { DynamoDBClient, GetItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import Fastify from "fastify";

const db = new DynamoDBClient({ region: "us-east-1", maxAttempts: 2 });
const s3 = new S3Client({ region: "eu-west-1" });
const POPULAR = ["Lamps", "Chairs"];

const app = Fastify({ logger: false });

app.setErrorHandler((error, _request, reply) => {
  app.log.error(error);
  return reply.code(503).header("retry-after", "30").send({ error: "try again later" });
});

app.get("/categories", async () => {
  try {
    const { Items = [] } = await db.send(new ScanCommand({ TableName: "categories" }));
    return Items.map((item) => item.name.S);
  } catch (err) {
    app.log.warn(err);
    return POPULAR;
  }
});

app.get<{ Params: { id: string } }>("/products/:id", async (request) => {
  const { Item } = await db.send(new GetItemCommand({ TableName: "products", Key: { id: { S: request.params.id } } }));
  return { id: Item?.id.S };
});

app.get("/terms", async (_request, reply) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: "legal", Key: "terms.html" }));
  return reply.type("text/html").send(await Body?.transformToString());
});

app.listen({ port: Number(process.env.PORT) || 3000, host: "0.0.0.0" });
