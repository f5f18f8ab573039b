export class PutItemCommand {
  constructor(readonly tank: string, readonly species: string) {}
}

export class PublishCommand {
  constructor(readonly channel: string, readonly text: string) {}
}

type Constructor<C> = new (...args: never[]) => C;

export class CommandBus {
  private readonly handlers = new Map<unknown, (command: never) => Promise<unknown>>();

  constructor(readonly options: { region: string }) {}

  register<C>(type: Constructor<C>, handle: (command: C) => Promise<unknown>): this {
    this.handlers.set(type, handle);
    return this;
  }

  async send<C extends object>(command: C): Promise<unknown> {
    const handle = this.handlers.get(command.constructor);
    if (!handle) throw new Error(`nobody handles ${command.constructor.name}`);
    return handle(command as never);
  }
}
