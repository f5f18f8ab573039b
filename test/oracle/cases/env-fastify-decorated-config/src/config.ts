export interface AppConfig {
  port: number;
  menuRegion: string;
  ordersRegion: string | undefined;
}

export function readConfig(env = process.env): AppConfig {
  return {
    port: Number(env.PORT ?? 3000),
    menuRegion: env.MENU_REGION || "eu-west-1",
    ordersRegion: env.ORDERS_REGION || undefined,
  };
}

declare module "fastify" {
  interface FastifyInstance {
    config: AppConfig;
  }
}
