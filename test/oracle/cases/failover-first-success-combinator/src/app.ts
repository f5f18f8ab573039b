import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { profiles } from "./profiles";

const app = new Hono();

app.get("/profiles/:id", async (c) => {
  const profile = await profiles.find(c.req.param("id"));
  return profile ? c.json(profile) : c.notFound();
});

app.put("/profiles/:id", async (c) => {
  const body = await c.req.json();
  await profiles.save({ ...body, id: c.req.param("id") });
  return c.body(null, 204);
});

app.onError((error, c) => c.json({ message: error.message }, 502));

serve({ fetch: app.fetch, port: 8080 });
