import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { loadInvoice } from "./use-cases";

interface Query {
  number: string;
}

const archive = {
  db: DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-west-2" })),
  files: new S3Client({ region: "us-west-2" }),
  bucket: "invoices-archive",
};

export const getInvoice = ({ number }: Query) => loadInvoice(number);

export const getArchivedInvoice = ({ number }: Query) => loadInvoice(number, archive);
