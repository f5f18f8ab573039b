interface Stack {
  middlewareStack: { add(middleware: any, options: { step: "initialize"; name: string }): void };
}

export const timings: { command: string; ms: number }[] = [];

/** Times every command of a client, and hands back the client itself. */
export function instrumented<C extends Stack>(client: C): C {
  client.middlewareStack.add(
    (next: (args: unknown) => Promise<unknown>, { commandName }: { commandName: string }) => async (args: unknown) => {
      const start = performance.now();
      try {
        return await next(args);
      } finally {
        timings.push({ command: commandName, ms: performance.now() - start });
      }
    },
    { step: "initialize", name: "timings" },
  );
  return client;
}
