import { Hono } from "hono";
import type { Appeals } from "../appeals";
import type { UnitRepository } from "../data/unit-repository";

interface Deps {
  units: UnitRepository;
  appeals: Appeals;
}

export function createApp({ units, appeals }: Deps) {
  const app = new Hono();

  app.onError((error, c) => {
    console.error(c.req.path, error);
    return c.json({ error: "unavailable" }, 503);
  });

  app.get("/units/:id", async (c) => {
    const unit = await units.find(c.req.param("id"));
    return unit ? c.json(unit) : c.json({ error: "unknown unit" }, 404);
  });

  app.get("/stock/:group", async (c) => {
    const group = c.req.param("group");
    const count = await units.stock(group).catch(() => null);
    return c.json({ group, count, exact: count !== null });
  });

  app.post("/units/:id/reserve", async (c) => {
    const { hospital } = await c.req.json<{ hospital: string }>();
    await units.reserve(c.req.param("id"), hospital);
    return c.json({ reserved: true }, 201);
  });

  app.post("/appeals", async (c) => {
    const { group } = await c.req.json<{ group: string }>();
    await appeals.call(group);
    return c.json({ called: group }, 202);
  });

  return app;
}
