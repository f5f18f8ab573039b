import { queueConfig, s3Config } from "./config";
import { load } from "./store";

if (process.env.STORE_REGION) s3Config.region = process.env.STORE_REGION;
queueConfig.region = "eu-west-1";

export const handler = ({ id }: { id: string }) => load(id).then(() => "ok");
