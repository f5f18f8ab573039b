import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry, type PutEventsResultEntry } from "@aws-sdk/client-eventbridge";

const MAX_ENTRIES = 10;

function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

const isRejected = ({ ErrorCode }: PutEventsResultEntry) => ErrorCode !== undefined;

export class EventBus {
  private readonly client: EventBridgeClient;

  constructor(
    private readonly name: string,
    region = "eu-central-1",
  ) {
    this.client = new EventBridgeClient({ region });
  }

  async publish(source: string, detailType: string, details: object[]): Promise<number> {
    const entries = details.map((detail): PutEventsRequestEntry => ({
      EventBusName: this.name,
      Source: source,
      DetailType: detailType,
      Detail: JSON.stringify(detail),
    }));
    let lost = 0;
    for (const Entries of chunks(entries, MAX_ENTRIES)) {
      const { FailedEntryCount, Entries: results = [] } = await this.client.send(new PutEventsCommand({ Entries }));
      if (FailedEntryCount) lost += await this.retry(Entries.filter((_, i) => results[i] && isRejected(results[i])));
    }
    return lost;
  }

  private async retry(Entries: PutEventsRequestEntry[]): Promise<number> {
    const again = await this.client.send(new PutEventsCommand({ Entries }));
    return again.FailedEntryCount ?? 0;
  }
}
