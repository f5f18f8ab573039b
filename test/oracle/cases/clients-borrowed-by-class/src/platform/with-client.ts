interface Disposable {
  destroy(): void;
}

type ClientClass<C extends Disposable> = new (options: { region: string; maxAttempts?: number }) => C;

/** Opens a client for one piece of work, and closes its sockets afterwards. */
export async function withClient<C extends Disposable, R>(
  Client: ClientClass<C>,
  region: string,
  work: (client: C) => Promise<R>,
): Promise<R> {
  const client = new Client({ region, maxAttempts: 4 });
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}
