import { S3Client } from "@aws-sdk/client-s3";
import type { MiddlewareObj } from "@middy/core";

export const withReports = (region = process.env.REPORT_REGION): MiddlewareObj<unknown, unknown, Error, any> => {
  const reports = new S3Client({ region });
  return {
    before: (request) => {
      request.context.reports = reports;
    },
  };
};
