interface Stacked {
  middlewareStack: { add(middleware: (next: any) => (args: any) => Promise<any>, options: object): void };
}

export function traced<C extends Stacked>(client: C, trace: string): C {
  client.middlewareStack.add(
    (next) => async (args) => {
      args.request.headers["x-trace"] = trace;
      return next(args);
    },
    { step: "build", name: "trace" },
  );
  return client;
}
