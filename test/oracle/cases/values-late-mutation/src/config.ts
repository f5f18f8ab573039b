import type { S3ClientConfig } from "@aws-sdk/client-s3";

export const s3Config: S3ClientConfig = { maxAttempts: 2 };
export const queueConfig = { region: "us-east-1" };
