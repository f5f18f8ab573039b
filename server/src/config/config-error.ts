import { LineIndex, type TextRange } from '../extract/location';

/** One thing that is wrong in a configuration file. */
export interface ConfigProblem {
  readonly range: TextRange;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** One sentence without the place. */
  readonly reason: string;
}

/** A configuration that cannot be used. `message` is one sentence that says all that is needed to put it right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  private constructor(
    message: string,
    /** Path of the file as it was found; absent where a file is not to blame. */
    readonly file: string | undefined,
    /** What is wrong in the file, in the order of the text; empty where the file itself is the problem. */
    readonly problems: readonly ConfigProblem[],
  ) {
    super(message);
  }

  /** `problems`: not empty. */
  static inFile(file: string, text: string, problems: readonly { readonly range: TextRange; readonly reason: string }[]): ConfigError {
    const lines = new LineIndex(text);
    const placed = problems.map(({ range, reason }) => ({ range, reason, ...lines.lineColumn(range.start) })).sort((a, b) => a.range.start - b.range.start);
    const [first] = placed;
    const more = placed.length > 1 ? ` (and ${placed.length - 1} more)` : '';
    return new ConfigError(`${file}:${first?.line ?? 1}:${first?.column ?? 1}: ${first?.reason ?? 'cannot be used.'}${more}`, file, placed);
  }

  static ofFile(file: string, reason: string): ConfigError {
    return new ConfigError(`${file}: ${reason}`, file, []);
  }

  static withoutFile(message: string): ConfigError {
    return new ConfigError(message, undefined, []);
  }
}
