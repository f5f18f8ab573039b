export interface QueueEvent {
  Records: { messageId: string; body: string }[];
}

export abstract class QueueHandler<M> {
  protected abstract process(message: M): Promise<void>;

  protected parse(body: string): M {
    return JSON.parse(body) as M;
  }

  async handle(event: QueueEvent): Promise<{ processed: number }> {
    for (const record of event.Records) {
      await this.process(this.parse(record.body));
    }
    return { processed: event.Records.length };
  }

  toLambda() {
    return this.handle.bind(this);
  }
}
