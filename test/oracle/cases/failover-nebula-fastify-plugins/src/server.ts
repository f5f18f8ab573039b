import fastify from "fastify";
import { loadConfig } from "./config";
import { awsPlugin } from "./plugins/aws";
import { installErrorHandler } from "./plugins/errors";
import { sessionRoutes } from "./routes/sessions";
import { telescopeRoutes } from "./routes/telescopes";

const config = loadConfig();
const app = fastify({ logger: false });

installErrorHandler(app);
app.register(awsPlugin, { config });
app.register(sessionRoutes, { config });
app.register(telescopeRoutes, { config });
app.get("/healthz", async () => ({ ok: true, region: config.primary }));

app.listen({ port: Number(process.env.PORT ?? 3000), host: "0.0.0.0" }).catch((error) => {
  app.log.error(error);
  process.exit(1);
});
