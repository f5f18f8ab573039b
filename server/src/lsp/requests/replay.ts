import type { CancellationToken } from 'vscode-languageserver';
import { folderReplay } from '../folder-replay';
import type { Replays } from '../protocol';
import type { ServerContext } from '../server-context';

/** `regionlint/replay`: see protocol.ts. */
export async function replay({ folders }: ServerContext, token: CancellationToken): Promise<Replays> {
  return { folders: await Promise.all(folders.all.map(async (folder) => folderReplay(folder.uri, await folder.replay(token)))) };
}
