interface Traceable {
  middlewareStack: { add(middleware: any, options: any): void };
}

/** Adds timing to a client, and hands the same client back. */
export function traced<C extends Traceable>(client: C, name = client.constructor.name): C {
  client.middlewareStack.add(
    (next: (args: unknown) => Promise<unknown>, context: { commandName?: string }) => async (args: unknown) => {
      const start = performance.now();
      try {
        return await next(args);
      } finally {
        console.debug(name, context.commandName, Math.round(performance.now() - start));
      }
    },
    { step: "initialize", name: "traced" },
  );
  return client;
}
