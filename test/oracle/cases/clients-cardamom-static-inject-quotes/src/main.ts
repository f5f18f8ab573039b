import { S3Client } from "@aws-sdk/client-s3";
import { readConfig, type Config } from "./config";
import { Injector } from "./injector";
import { PolicyRepository, RateRepository, RatingTables } from "./repositories";
import { Underwriting } from "./underwriting";

const s3Factory = (config: Config) => new S3Client({ region: config.tables.region });
s3Factory.inject = ["config"] as const;

const injector = Injector.root()
  .provideValue("config", readConfig(process.env))
  .provideFactory("s3", s3Factory)
  .provideClass("rates", RateRepository)
  .provideClass("policies", PolicyRepository);

const underwriting = injector.injectClass(Underwriting);
const tables = injector.injectClass(RatingTables);

interface QuoteEvent {
  customerId: string;
  product: string;
  sum: number;
}

export const quote = async ({ product, sum }: QuoteEvent) => ({ premium: await underwriting.premium(product, sum) });

export const bindPolicy = async ({ customerId, product, sum }: QuoteEvent) => {
  await underwriting.bind(customerId, product, sum);
  return { bound: product };
};

export const ratingTables = async () => ({ tables: await tables.list() });
