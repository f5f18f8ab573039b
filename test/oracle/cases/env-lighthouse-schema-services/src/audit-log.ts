import { CloudWatchLogsClient, FilterLogEventsCommand, PutLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";

export class AuditLog {
  constructor(private readonly logs: CloudWatchLogsClient, private readonly group: string) {}

  async write(message: string): Promise<void> {
    await this.logs.send(new PutLogEventsCommand({ logGroupName: this.group, logStreamName: "api", logEvents: [{ timestamp: Date.now(), message }] }));
  }

  async search(pattern: string): Promise<string[]> {
    const { events = [] } = await this.logs.send(new FilterLogEventsCommand({ logGroupName: this.group, filterPattern: pattern }));
    return events.flatMap(({ message }) => message ?? []);
  }
}
