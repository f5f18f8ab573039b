import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { seedGrapes } from "./0001-seed-grapes";
import { backfillBarrels } from "./0002-backfill-barrels";

export interface Migration {
  id: string;
  region: string;
  up(db: DynamoDBDocumentClient): Promise<void>;
}

export const migrations: Migration[] = [seedGrapes, backfillBarrels];
