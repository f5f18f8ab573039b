import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SFNClient } from "@aws-sdk/client-sfn";
import { Settings, type Role } from "../settings";

type ClientClass<C> = new (options: { region: string; maxAttempts?: number }) => C;

const made = new Map<string, unknown>();

/** One client per class and role for the life of the worker. */
export function clientFor<C>(Client: ClientClass<C>, role: Role, settings: Settings = Settings.shared): C {
  const key = `${Client.name}@${role}`;
  if (!made.has(key)) made.set(key, new Client({ region: settings.regionFor(role), maxAttempts: 3 }));
  return made.get(key) as C;
}

export const source = () => clientFor(DynamoDBClient, "source");
export const checkpoints = () => clientFor(DynamoDBClient, "control");
export const lake = () => clientFor(S3Client, "lake");
export const steps = () => clientFor(SFNClient, "control");
export const metrics = () => clientFor(CloudWatchClient, "control");
