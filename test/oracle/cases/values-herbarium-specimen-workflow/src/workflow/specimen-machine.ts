import { InvokeCommand } from "@aws-sdk/client-lambda";
import { CopyObjectCommand } from "@aws-sdk/client-s3";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Context } from "../context";
import { institutions, type Institution } from "../institutions";
import { defineMachine } from "./machine";

const { newYork, kew, berlin } = institutions;

const record = (at: Institution, TableName: string) => async (specimen: string, { ledger }: Context) => {
  await ledger(at).send(new PutCommand({ TableName, Item: { specimen, institution: at.code } }));
};

export const specimenMachine = defineMachine<Context>({
  received: { next: "pressed", run: record(newYork, "intake") },
  pressed: {
    next: "imaged",
    run: async (specimen, { jobs, images }) => {
      await jobs(berlin).send(new InvokeCommand({ FunctionName: "scan-sheet", InvocationType: "Event", Payload: Buffer.from(specimen) }));
      await images(kew).send(new CopyObjectCommand({ Bucket: kew.bucket("sheets"), Key: specimen, CopySource: `${berlin.bucket("scans")}/${specimen}` }));
    },
  },
  imaged: {
    next: "accessioned",
    run: async (specimen, context) => {
      await record(kew, "accessions")(specimen, context);
      await context.desk(kew).send(new SendMessageCommand({ QueueUrl: "labels", MessageBody: specimen }));
    },
  },
});
