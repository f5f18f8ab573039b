import { GetObjectCommand } from "@aws-sdk/client-s3";
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Environment } from "./environment";
import * as TE from "./fp/task-either";

const TableName = "prescriptions";

export interface Failure {
  readonly kind: "unavailable" | "not-found";
  readonly message: string;
}

export interface Prescription {
  readonly rxId: string;
  readonly status: string;
  readonly remaining: number;
}

const unavailable = (cause: unknown): Failure => ({
  kind: "unavailable",
  message: cause instanceof Error ? cause.message : String(cause),
});

const readFrom = (client: DynamoDBDocumentClient, rxId: string) =>
  TE.tryCatch(() => client.send(new GetCommand({ TableName, Key: { rxId } })), unavailable);

export const findPrescription = (rxId: string) => (env: Environment) =>
  TE.pipe(
    readFrom(env.prescriptions, rxId),
    TE.orElse(() => readFrom(env.prescriptionsReplica, rxId)),
    TE.chain(({ Item }) =>
      TE.tryCatch(
        async () => {
          if (!Item) throw new Error(`no prescription ${rxId}`);
          return Item as Prescription;
        },
        (cause): Failure => ({ kind: "not-found", message: (cause as Error).message }),
      ),
    ),
  );

export const reserveRefill = (rx: Prescription, quantity: number) => (env: Environment) =>
  TE.tryCatch(
    () =>
      env.prescriptions.send(
        new UpdateCommand({
          TableName,
          Key: { rxId: rx.rxId },
          UpdateExpression: "SET #s = :reserved, quantity = :q ADD remaining :minusOne",
          ConditionExpression: "remaining > :zero",
          ExpressionAttributeNames: { "#s": "status" },
          ExpressionAttributeValues: { ":reserved": "reserved", ":q": quantity, ":minusOne": -1, ":zero": 0 },
        }),
      ),
    unavailable,
  );

export const loadFormulary = (env: Environment) =>
  TE.tryCatch(async () => {
    const { Body } = await env.documents.send(new GetObjectCommand({ Bucket: "pharmacy-static", Key: "formulary.json" }));
    return JSON.parse((await Body?.transformToString()) ?? "{}") as { drugs: string[] };
  }, unavailable);
