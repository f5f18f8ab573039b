import S3 from "aws-sdk/clients/s3";
import SQS from "aws-sdk/clients/sqs";
import { config } from "../config";

// Both move to v3 with the new label printers.
export const printer = new SQS({ apiVersion: "2012-11-05", region: config.printer.region });
export const invoiceStore = new S3({ region: config.invoices.region, signatureVersion: "v4" });
