import { serve } from "@hono/node-server";
import { BucketSource, FixedSource, TableSource, type Tariff, type TariffSource } from "@pricing/sources";
import { Hono } from "hono";

const chain: TariffSource[] = [
  new TableSource({ region: "us-east-1" }),
  new BucketSource({ region: "eu-west-1" }),
  new FixedSource(),
];

async function tariffOf(country: string): Promise<{ source: string; tariff: Tariff }> {
  for (const source of chain) {
    try {
      const tariff = await source.load(country);
      if (tariff) return { source: source.name, tariff };
    } catch (error) {
      console.warn(`${source.name} does not answer`, error);
    }
  }
  throw new Error(`no tariff for ${country}`);
}

const app = new Hono();

app.get("/quotes/:country/:kwh", async (c) => {
  const { country, kwh } = c.req.param();
  const { source, tariff } = await tariffOf(country);
  c.header("x-tariff-source", source);
  return c.json({ country, price: Number(kwh) * (tariff.standard ?? 0) });
});

serve({ fetch: app.fetch, port: 3000 });
