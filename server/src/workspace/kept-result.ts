import { join } from 'node:path';
import * as v from 'valibot';
import type { CacheFolder } from '../project/cache-folder';
import type { DiskSource } from '../project/disk-source';
import { type FileStamp, hashOf, renewedStamp } from '../project/file-stamps';
import type { Analysis } from './workspace';

/** What an analysis found, without what it is asked for its texts with. */
export type Result = Pick<Analysis, 'map' | 'diagnostics' | 'problems'>;

/** Of entries; a change of what is in them changes it. */
const FORM = 1;

const Range = v.object({ start: v.number(), end: v.number() });
const Location = v.looseObject({ file: v.string(), range: Range });
const Texts = v.array(v.string());

/** What reporters rely on; the rest is as it was written, which the entry's sum says. */
const StoredResult = v.object({
  map: v.looseObject({
    uses: v.array(v.looseObject({ ...Location.entries, id: v.string(), kind: v.string(), service: v.string(), region: v.looseObject({ binding: v.string(), values: Texts, environment: Texts, trace: v.array(Location) }) })),
    entrypoints: v.array(v.looseObject({ ...Location.entries, reaches: Texts })),
    problems: v.array(v.looseObject({ file: v.string(), message: v.string() })),
  }),
  diagnostics: v.array(v.looseObject({ ...Location.entries, rule: v.string(), message: v.string(), severity: v.picklist(['error', 'warning', 'info', 'hint']), related: v.array(Location), fixes: v.array(v.looseObject({ title: v.string() })) })),
  problems: v.array(v.looseObject({ file: v.string(), message: v.string() })),
});

const StoredStamps = v.array(v.object({ file: v.string(), size: v.number(), modified: v.nullable(v.number()), hash: v.string() }));

/**
 * The result of one kind of run (a workspace, its configuration, the flags), which holds as long as each of the files has the content that it
 * was found in. An entry is three lines: its form and sum, the files with their stamps, the result.
 */
export class KeptResult {
  private readonly name: string;

  /** `inputs`: all that a result depends on besides the files, as JSON. `run`: what tells apart the runs that are kept beside each other. */
  constructor(
    private readonly folder: CacheFolder,
    run: string,
    private readonly inputs: string,
  ) {
    this.name = `${hashOf(run).replaceAll(/\W/g, '').slice(0, 24)}.jsonl`;
  }

  /** Undefined where there is none, or anything has changed since. */
  find(source: DiskSource): Result | undefined {
    const [head, filesLine, resultLine] = this.folder.read(this.name)?.split('\n') ?? [];
    if (filesLine === undefined || resultLine === undefined || head !== this.head(filesLine, resultLine)) return undefined;
    const stamps = parsed(filesLine, isStampList);
    const renewed = stamps && renewedStamps(source, stamps);
    const result = renewed && parsed(resultLine, isResult);
    if (!result) return undefined;
    // After a fresh checkout every file's time is another; the next run need not look into the files again.
    if (renewed.some((stamp, i) => stamp !== stamps[i])) this.write(JSON.stringify(renewed), resultLine);
    return result;
  }

  keep(source: DiskSource, { map, diagnostics, problems }: Analysis): void {
    const stamps = source.files().map((file) => ({ file, ...source.stamp(file) }));
    // A file that could not be read may be readable the next time.
    if (!isStampList(stamps)) return;
    const result: Result = { map, diagnostics, problems };
    this.write(JSON.stringify(stamps), JSON.stringify(result));
  }

  private write(filesLine: string, resultLine: string): void {
    this.folder.write(this.name, `${this.head(filesLine, resultLine)}\n${filesLine}\n${resultLine}`);
  }

  private head(filesLine: string, resultLine: string): string {
    return `regionlint ${FORM} ${hashOf(`${this.inputs}\n${filesLine}\n${resultLine}`)}`;
  }
}

type NamedStamp = FileStamp & { readonly file: string };

/** Undefined where the files or their contents are others now. Most of the time goes into asking for the files' times. */
function renewedStamps(source: DiskSource, stamps: readonly NamedStamp[]): readonly NamedStamp[] | undefined {
  const files = source.files();
  if (files.length !== stamps.length) return undefined;
  const renewed: NamedStamp[] = [];
  for (const [i, known] of stamps.entries()) {
    const stamp = known.file === files[i] ? renewedStamp(join(source.root, known.file), known) : undefined;
    if (!stamp) return undefined;
    renewed.push(stamp === known ? known : { file: known.file, ...stamp });
  }
  return renewed;
}

function isStampList(value: unknown): value is readonly NamedStamp[] {
  return v.is(StoredStamps, value);
}

function isResult(value: unknown): value is Result {
  return v.is(StoredResult, value);
}

function parsed<T>(json: string, is: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return is(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
