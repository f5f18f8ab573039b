export type Handler<C> = (command: C) => Promise<void>;
type Type<C> = new (...args: any[]) => C;

export class Bus {
  readonly #handlers = new Map<Type<unknown>, Handler<any>>();

  on<C>(type: Type<C>, handler: Handler<C>): this {
    this.#handlers.set(type, handler);
    return this;
  }

  async dispatch(command: object): Promise<void> {
    const handler = this.#handlers.get(command.constructor as Type<unknown>);
    if (!handler) throw new Error(`no handler for ${command.constructor.name}`);
    await handler(command);
  }
}
