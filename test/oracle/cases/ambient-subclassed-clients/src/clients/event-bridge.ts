import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

export class IsbEventBridge extends EventBridgeClient {
  constructor(private readonly source: string, ...args: ConstructorParameters<typeof EventBridgeClient>) {
    super(...args);
  }

  async publish(type: string, detail: object) {
    await this.send(new PutEventsCommand({ Entries: [{ Source: this.source, DetailType: type, Detail: JSON.stringify(detail) }] }));
  }
}
