import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { TableSite } from "../config";

interface Link {
  site: TableSite;
  documents: DynamoDBDocumentClient;
  restUntil: number;
}

export class NoSiteError extends Error {
  override name = "NoSiteError";
}

/** The sites of a table, in order of preference; one that failed rests for a while. */
export class SiteChain {
  private readonly links: Link[];

  constructor(sites: readonly TableSite[], private readonly cooldownMs: number, private readonly now = Date.now) {
    this.links = sites.map((site) => ({
      site,
      documents: DynamoDBDocumentClient.from(new DynamoDBClient({ region: site.region, maxAttempts: 1 })),
      restUntil: 0,
    }));
  }

  async read<T>(work: (documents: DynamoDBDocumentClient) => Promise<T>): Promise<T> {
    const awake = this.links.filter(({ restUntil }) => restUntil <= this.now());
    let last: unknown;
    for (const link of awake.length ? awake : this.links) {
      try {
        return await work(link.documents);
      } catch (error) {
        last = error;
        link.restUntil = this.now() + this.cooldownMs;
        console.warn(`${link.site.region} rests`, error);
      }
    }
    throw last ?? new NoSiteError("no site is configured");
  }

  /** Writes go to the writable site only: the others replicate from it. */
  get writer(): DynamoDBDocumentClient {
    const link = this.links.find(({ site }) => site.writable);
    if (!link) throw new NoSiteError("no site takes writes");
    return link.documents;
  }

  get preferred(): DynamoDBDocumentClient {
    return this.links[0].documents;
  }
}
