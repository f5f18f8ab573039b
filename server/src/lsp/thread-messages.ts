import type { FileProblem } from '../extract/location';
import type { ReplayDocument } from '../report/replay-document';
import type { Analysis } from '../workspace/workspace';
import type { FolderAnalysis } from './folder-engine';

/** What the server tells the thread of a folder. */
export type ToThread =
  | { readonly kind: 'set-text'; readonly file: string; readonly text: string }
  | { readonly kind: 'clear-text'; readonly file: string }
  | { readonly kind: 'changed-on-disk'; readonly files: readonly string[] }
  /** `stop`: shared memory, whose first element becomes 1 when the run is no longer wanted. A message would be read too late. */
  | (Question & { readonly id: number; readonly stop: Int32Array });

export type Question = { readonly kind: 'analyze'; readonly mayBeKept: boolean } | { readonly kind: 'replay' };

/** What the thread of a folder answers, with the `id` that it was asked with. */
export type FromThread = ThreadAnswer & { readonly id: number };

export type ThreadAnswer =
  | { readonly kind: 'replayed'; readonly document: ReplayDocument }
  | { readonly kind: 'done'; readonly result: PlainFolderAnalysis }
  /** The result is the last one; to send it again would take longer than to find that out. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: Error };

/** A folder's analysis as plain data: what functions would say of the files and services in it, they have said already. */
export interface PlainFolderAnalysis {
  readonly analysis: Omit<Analysis, 'text'>;
  readonly configurationProblems: readonly FileProblem[];
  readonly texts: ReadonlyMap<string, string>;
  readonly serviceNames: ReadonlyMap<string, string>;
  readonly packages: ReadonlyMap<string, string>;
  readonly isKept: boolean;
}

export function toPlain({ analysis, configurationProblems, serviceName, packageOf, isKept }: FolderAnalysis): PlainFolderAnalysis {
  const { text, failures, ...plain } = analysis;
  const { uses } = analysis.map;
  return {
    // A thrown value may be anything, and not everything can go to another thread.
    analysis: { ...plain, failures: failures.map(({ rule, error }) => ({ rule, error: error instanceof Error ? error : String(error) })) },
    configurationProblems,
    texts: known(filesIn([analysis.map, analysis.diagnostics, analysis.problems, configurationProblems]), (file) => text(file)),
    serviceNames: known(new Set(uses.map(({ service }) => service)), serviceName),
    packages: known(new Set(uses.map(({ file }) => file)), packageOf),
    isKept,
  };
}

export function fromPlain({ analysis, configurationProblems, texts, serviceNames, packages, isKept }: PlainFolderAnalysis): FolderAnalysis {
  return {
    analysis: { ...analysis, text: (file) => texts.get(file) },
    configurationProblems,
    serviceName: (service) => serviceNames.get(service) ?? service,
    packageOf: (file) => packages.get(file),
    isKept,
  };
}

function known(names: ReadonlySet<string>, value: (name: string) => string | undefined): ReadonlyMap<string, string> {
  return new Map([...names].flatMap((name) => {
    const found = value(name);
    return found === undefined ? [] : [[name, found] as const];
  }));
}

/** Every `file` that is named anywhere in plain data: positions in just these may be asked for. */
function filesIn(data: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(data)) for (const item of data) filesIn(item, found);
  else if (typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) {
      if (name === 'file' && typeof value === 'string') found.add(value);
      else filesIn(value, found);
    }
  }
  return found;
}
