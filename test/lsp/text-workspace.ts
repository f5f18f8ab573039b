import { type Disk, TextEngine } from './text-engine';
import { type ClientOptions, LspClient, rootAt } from './lsp-client';

/** An imaginary workspace and a client that has it open. */
export interface TextWorkspace {
  readonly disk: Disk;
  readonly engines: ReadonlyMap<string, TextEngine>;
  readonly client: LspClient;
}

const clients: LspClient[] = [];

/** `files`: texts by absolute path. Without `initialize` the folder is `/shop`. */
export async function startWorkspace(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<TextWorkspace> {
  const disk: Disk = new Map(Object.entries(files));
  const engines = new Map<string, TextEngine>();
  const openFolder = (root: string) => {
    const engine = new TextEngine(root, disk);
    engines.set(root, engine);
    return engine;
  };
  const client = await LspClient.start(openFolder, { initialize: rootAt('file:///shop'), ...options });
  clients.push(client);
  return { disk, engines, client };
}

/** To be called after each test. */
export async function disposeWorkspaces(): Promise<void> {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
}
