import type { LinkInput } from './link';
import { idsWithin, interestingNames, interestingStatements } from './relevance';

/** Which code the workspace is evaluated for. */
export interface CodeOfInterest {
  /** Is a function or class, by its node, of interest? Others are evaluated only where something calls them, and not for long. */
  has(file: string, id: number): boolean;
  /** The top-level names of a module whose declarations are of interest. */
  names(file: string): ReadonlySet<string>;
  /** The set of files has grown. */
  grown(): void;
}

/** The code that has to do with AWS: the rest of a module is evaluated only where something there calls it. */
export class InterestingCode implements CodeOfInterest {
  private readonly ids = new Map<string, ReadonlySet<number>>();

  constructor(
    private readonly input: LinkInput,
    private readonly files: ReadonlySet<string>,
    private readonly packages: RegExp,
  ) {}

  has(file: string, id: number): boolean {
    if (!this.files.has(file)) return false;
    let ids = this.ids.get(file);
    if (!ids) this.ids.set(file, (ids = this.idsOf(file)));
    return ids.has(id);
  }

  /** Has the declaration of a name to do with AWS? It can be a function that another module makes. */
  names(file: string): ReadonlySet<string> {
    const facts = this.files.has(file) ? this.input.facts(file) : undefined;
    return facts ? interestingNames(this.input, facts, this.files, this.packages) : new Set();
  }

  /** The set of files has grown: what imports from the new ones has to do with AWS, too. */
  grown(): void {
    this.ids.clear();
  }

  private idsOf(file: string): ReadonlySet<number> {
    const facts = this.input.facts(file);
    return facts ? idsWithin(interestingStatements(this.input, facts, this.files, this.packages)) : new Set();
  }
}
