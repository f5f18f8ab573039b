import type { LinkInput } from './link';
import { idsWithin, interestingStatements } from './relevance';

/** The code that has to do with AWS: the rest of a module is evaluated only where something there calls it. */
export class InterestingCode {
  private readonly ids = new Map<string, ReadonlySet<number>>();

  constructor(
    private readonly input: LinkInput,
    private readonly files: ReadonlySet<string>,
  ) {}

  has(file: string, id: number): boolean {
    if (!this.files.has(file)) return false;
    let ids = this.ids.get(file);
    if (!ids) this.ids.set(file, (ids = this.idsOf(file)));
    return ids.has(id);
  }

  /** The set of files has grown: what imports from the new ones has to do with AWS, too. */
  grown(): void {
    this.ids.clear();
  }

  private idsOf(file: string): ReadonlySet<number> {
    const facts = this.input.facts(file);
    return facts ? idsWithin(interestingStatements(this.input, facts, this.files)) : new Set();
  }
}
