import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { BATCH_SIZE, type ArchiveJob } from "../config";

export interface Row {
  statementId: string;
  total: number;
}

export function ledger({ source, table }: Pick<ArchiveJob, "source" | "table">) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: source }));

  return {
    async *rows(): AsyncGenerator<Row> {
      const pages = paginateScan({ client, pageSize: 100 }, { TableName: table, FilterExpression: "attribute_not_exists(archived)" });
      for await (const page of pages) yield* (page.Items ?? []) as Row[];
    },

    async markArchived(rows: Row[]): Promise<void> {
      for (let i = 0; i < rows.length; i += BATCH_SIZE) {
        const requests = rows.slice(i, i + BATCH_SIZE).map((row) => ({ PutRequest: { Item: { ...row, archived: true } } }));
        await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
      }
    },
  };
}
