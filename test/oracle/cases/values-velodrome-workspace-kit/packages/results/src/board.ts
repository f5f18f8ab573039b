import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Toolbox } from "@velodrome/aws-kit";

export interface Line {
  rider: string;
  millis: number;
}

export class ResultBoard {
  constructor(private readonly tools: Pick<Toolbox, "bus" | "media">, private readonly bucket: string) {}

  async lines(): Promise<Line[]> {
    const { Body } = await this.tools.media.send(new GetObjectCommand({ Bucket: this.bucket, Key: "board.json" }));
    return JSON.parse((await Body?.transformToString()) || "[]");
  }

  async post(line: Line): Promise<void> {
    const lines = [...(await this.lines()), line].sort((a, b) => a.millis - b.millis);
    await this.tools.media.send(new PutObjectCommand({ Bucket: this.bucket, Key: "board.json", Body: JSON.stringify(lines) }));
    await this.tools.bus.send(new PutEventsCommand({ Entries: [{ Source: "velodrome.results", DetailType: "posted", Detail: JSON.stringify(line) }] }));
  }
}
