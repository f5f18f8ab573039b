import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { retried } from "../policies";

export class WeatherGateway {
  readonly #s3: S3Client;

  constructor(region: string) {
    this.#s3 = new S3Client({ region });
  }

  @retried(3)
  async snowDepth(): Promise<number> {
    const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: "mountain-weather", Key: "snow.json" }));
    const { depth = 0 } = JSON.parse((await Body?.transformToString()) || "{}");
    return depth;
  }
}
