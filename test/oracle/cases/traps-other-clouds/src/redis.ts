export class RedisClient {
  readonly sent: unknown[] = [];
  constructor(readonly options: { region: string }) {}

  async send(command: unknown) {
    this.sent.push(command);
    return { Item: undefined };
  }
}
