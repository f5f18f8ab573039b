import { paginateQuery, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Readable } from "node:stream";

export interface Container {
  container: string;
}

/** All containers of a vessel, page by page. */
export async function* containers(client: DynamoDBDocumentClient, vessel: string): AsyncIterable<Container> {
  const pages = paginateQuery(
    { client, pageSize: 100 },
    { TableName: "manifests", KeyConditionExpression: "vessel = :v", ExpressionAttributeValues: { ":v": vessel } },
  );
  for await (const { Items = [] } of pages) yield* Items as Container[];
}

export const asLines = (items: AsyncIterable<Container>): Readable =>
  Readable.from(
    (async function* () {
      for await (const item of items) yield `${JSON.stringify(item)}\n`;
    })(),
  );
