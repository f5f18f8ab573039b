import { serve } from "@hono/node-server";
import { createAppeals } from "./appeals";
import { config } from "./config";
import { SiteChain } from "./data/site-chain";
import { UnitRepository } from "./data/unit-repository";
import { createApp } from "./http/app";

const units = new UnitRepository(new SiteChain(config.sites, config.cooldownMs));
const app = createApp({ units, appeals: createAppeals(config.appeals) });

serve({ fetch: app.fetch, port: 3000 });
