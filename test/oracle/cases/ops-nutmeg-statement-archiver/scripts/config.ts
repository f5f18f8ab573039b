export interface ArchiveJob {
  table: string;
  source: string;
  bucket: string;
  destination: string;
  notify: string;
}

export const jobs: Record<"statements" | "invoices", ArchiveJob> = {
  statements: {
    table: "statements",
    source: "us-east-1",
    bucket: "finance-archive-ie",
    destination: "eu-west-1",
    notify: "treasury@example.com",
  },
  invoices: {
    table: "invoices",
    source: "us-west-2",
    bucket: "finance-archive-ohio",
    destination: "us-east-2",
    notify: "billing@example.com",
  },
};

export const MAIL_REGION = "us-east-1";
export const BATCH_SIZE = 25;
