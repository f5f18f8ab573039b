import { extractInfrastructure, infrastructureKind } from '../extract/infrastructure/extract-infrastructure';
import type { InfrastructureFacts, InfrastructureKind } from '../extract/infrastructure/infrastructure-facts';
import type { FileProblem } from '../extract/location';
import type { InfrastructureFiles } from '../link/infrastructure/infrastructure-files';

/** Where the texts of one workspace come from. */
export interface InfrastructureTexts {
  files(): readonly string[];
  /** Passed the byte search. */
  mayMatter(file: string): boolean;
  text(file: string): string | undefined;
  isTest(file: string): boolean;
}

interface Read {
  readonly text: string;
  readonly kind: InfrastructureKind | undefined;
  facts?: InfrastructureFacts | undefined;
  failure?: string;
}

const CODE = /\.[cm]?[jt]sx?$/;

/** What the infrastructure files of a workspace say. Each text is parsed once, across analyses, and only where somebody asks for it. */
export class InfrastructureStore implements InfrastructureFiles {
  private readonly known = new Map<string, Read>();
  private readonly asked = new Set<string>();

  constructor(private readonly texts: InfrastructureTexts) {}

  get files(): InfrastructureFiles['files'] {
    return this.texts.files().flatMap((file) => {
      if (CODE.test(file) || !(this.texts.mayMatter(file) || file.endsWith('package.json'))) return [];
      const kind = this.read(file)?.kind;
      return kind ? [{ file, kind }] : [];
    });
  }

  get names(): readonly string[] {
    return this.texts.files();
  }

  facts(file: string): InfrastructureFacts | undefined {
    const read = this.read(file);
    if (!read) return undefined;
    this.asked.add(file);
    if (!('facts' in read)) {
      try {
        read.facts = extractInfrastructure(file, read.text);
      } catch (error) {
        read.facts = undefined;
        read.failure = error instanceof Error ? error.message : String(error);
      }
    }
    return read.facts;
  }

  isTest(file: string): boolean {
    return this.texts.isTest(file);
  }

  /** Files of which something could not be parsed, of those that anybody has ever asked for: what holds is not asked for again. */
  problems(): readonly FileProblem[] {
    return [...this.asked].flatMap((file): readonly FileProblem[] => {
      const read = this.read(file);
      if (read?.failure !== undefined) return [{ file, message: `cannot be analysed: ${read.failure}` }];
      const problem = read?.facts?.problem;
      return problem ? [{ file, range: problem.range, message: `syntax error: ${problem.message} (what could be parsed is analysed)` }] : [];
    });
  }

  private read(file: string): Read | undefined {
    const text = this.texts.text(file);
    if (text === undefined) return undefined;
    let known = this.known.get(file);
    if (known?.text !== text) this.known.set(file, (known = { text, kind: infrastructureKind(file, text) }));
    return known;
  }
}
