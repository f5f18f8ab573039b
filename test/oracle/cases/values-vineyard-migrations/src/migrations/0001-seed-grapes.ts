import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Migration } from "./index";

const GRAPES = ["riesling", "silvaner"];

export const seedGrapes: Migration = {
  id: "0001-seed-grapes",
  region: "eu-central-1",
  async up(db) {
    for (const grape of GRAPES) {
      await db.send(new PutCommand({ TableName: "grapes", Item: { grape, hectares: 0 } }));
    }
  },
};
