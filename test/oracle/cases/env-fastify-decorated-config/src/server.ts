import Fastify from "fastify";
import { readConfig } from "./config";
import { menuRoutes } from "./routes/menus";
import { orderRoutes } from "./routes/orders";

const app = Fastify();
app.decorate("config", readConfig());
app.register(menuRoutes);
app.register(orderRoutes);

app.listen({ port: app.config.port, host: "0.0.0.0" });
