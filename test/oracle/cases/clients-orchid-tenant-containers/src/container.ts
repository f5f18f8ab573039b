import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { MAIL_REGION, type Cell } from "./config/cells";
import { InvoiceRepository } from "./repositories/invoices";
import { DocumentStore } from "./services/documents";

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const documentsIn = (region: string) =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }), { marshallOptions: { removeUndefinedValues: true } });

export const mail = once(() => new SESv2Client({ region: MAIL_REGION }));

function build(cell: Cell) {
  const writer = once(() => documentsIn(cell.data.region));
  const readers = once(() => [writer(), ...(cell.data.readReplica ? [documentsIn(cell.data.readReplica)] : [])]);
  return {
    invoices: once(() => new InvoiceRepository({ writer: writer(), readers: readers() })),
    documents: once(() => new DocumentStore(new S3Client({ region: cell.documents.region }), cell.documents.bucket)),
  };
}

export type Container = ReturnType<typeof build>;

const containers = new Map<string, Container>();

export function containerFor(cell: Cell): Container {
  const known = containers.get(cell.name);
  if (known) return known;
  const container = build(cell);
  containers.set(cell.name, container);
  return container;
}
