import type { LinkInput } from './link';
import { mentionsOf } from './mentions';
import { interestingNames, statementsWith } from './relevance';

/** First and last id of each statement, in the order of the text. */
type Spans = readonly (readonly [first: number, last: number])[];

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
  private readonly spans = new Map<string, Spans>();
  private readonly namesByFile = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly input: LinkInput,
    private readonly files: ReadonlySet<string>,
  ) {}

  has(file: string, id: number): boolean {
    if (!this.files.has(file)) return false;
    let spans = this.spans.get(file);
    if (!spans) this.spans.set(file, (spans = this.spansOf(file)));
    return spans.some(([first, last]) => first <= id && id <= last);
  }

  /** Has the declaration of a name to do with AWS? It can be a function that another module makes. */
  names(file: string): ReadonlySet<string> {
    let names = this.namesByFile.get(file);
    if (!names) this.namesByFile.set(file, (names = this.namesOf(file)));
    return names;
  }

  /** The set of files has grown: what imports from the new ones has to do with AWS, too. */
  grown(): void {
    this.spans.clear();
    this.namesByFile.clear();
  }

  private namesOf(file: string): ReadonlySet<string> {
    const facts = this.files.has(file) ? this.input.facts(file) : undefined;
    return facts ? interestingNames(this.input, facts, this.files) : new Set();
  }

  private spansOf(file: string): Spans {
    const facts = this.input.facts(file);
    return facts ? statementsWith(facts, this.names(file)).map((statement) => [mentionsOf(statement).firstId, mentionsOf(statement).lastId]) : [];
  }
}
