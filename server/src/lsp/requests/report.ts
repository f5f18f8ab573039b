import type { CancellationToken } from 'vscode-languageserver';
import { folderReport } from '../folder-report';
import type { Report } from '../protocol';
import type { ServerContext } from '../server-context';

/** `regionlint/report`: see protocol.ts. */
export async function report({ folders }: ServerContext, token: CancellationToken): Promise<Report> {
  return { folders: await Promise.all(folders.all.map(async (folder) => folderReport(folder, await folder.current(token)))) };
}
