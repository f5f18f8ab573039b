import { NO_INFRASTRUCTURE } from '../../server/src/link/infrastructure/declarations';
import { LineIndex, type FileProblem, type Location } from '../../server/src/extract/location';
import type { Use } from '../../server/src/link/map';
import { Cancelled, type Cancellation, type FolderAnalysis, type FolderEngine } from '../../server/src/lsp/folder-engine';
import { octoberIncident } from '../../server/src/aws/incidents';
import { replayDocument, type ReplayDocument } from '../../server/src/report/replay-document';
import type { Diagnostic } from '../../server/src/rules/rule';

/** Files of an imaginary disk, by absolute path. */
export type Disk = Map<string, string>;

/**
 * Stands in for the analysis, so that tests of the protocol depend on nothing else. Each `pin('REGION')` in a file is a use and an error
 * with a suggested fix, each `legacy('REGION')` a warning with a safe one, each `note('REGION')` an information. Text `broken` in
 * regionlint.config.json is a configuration error, and `"home": "REGION"` there silences what is pinned to that region.
 */
export class TextEngine implements FolderEngine {
  private readonly overlay = new Map<string, string>();
  /** While set, runs wait, as long analyses do, until it resolves or they are cancelled. */
  gate: (() => Promise<void>) | undefined;
  runs = 0;

  constructor(
    private readonly root: string,
    private readonly disk: Disk,
  ) {}

  setText(file: string, text: string): void {
    this.overlay.set(file, text);
  }

  clearText(file: string): void {
    this.overlay.delete(file);
  }

  changedOnDisk(): void {
    // The disk is read anew by every run.
  }

  dispose(): void {
    // Nothing is held.
  }

  async analyze(token: Cancellation): Promise<FolderAnalysis> {
    this.runs++;
    await this.gate?.();
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) throw new Cancelled();
    const texts = this.texts();
    const configuration = texts.get(CONFIGURATION) ?? '';
    const home = /"home":\s*"([\w-]+)"/.exec(configuration)?.[1];
    const found = [...texts].flatMap(([file, text]) => findings(file, text)).filter(({ region }) => region !== home);
    return {
      analysis: {
        root: this.root,
        config: { include: [], exclude: [], tests: [], rules: {}, allowedRegions: { require: [], forbid: [] }, allowedPins: [], environments: {}, deployments: [], wrappers: [] },
        map: { uses: found.map(({ use }) => use), entrypoints: [], infrastructure: NO_INFRASTRUCTURE, problems: [] },
        diagnostics: found.map(({ diagnostic }) => diagnostic),
        problems: [],
        failures: [],
        text: (file) => texts.get(file),
      },
      configurationProblems: configuration.includes('broken') ? [problemAt(CONFIGURATION, configuration, 'broken')] : [],
      serviceName: (service) => service.toUpperCase(),
      packageOf: (file) => (file.startsWith('packages/') ? file.split('/')[1] : undefined),
      isKept: false,
    };
  }

  /** Nothing is entered in these files. */
  async replay(token: Cancellation): Promise<ReplayDocument> {
    await this.gate?.();
    if (token.isCancellationRequested) throw new Cancelled();
    return replayDocument({ incident: octoberIncident, isHypothetical: false, replay: { entrypoints: [], uses: [], plays: 0 }, text: () => undefined, serviceName: (service) => service });
  }

  private texts(): ReadonlyMap<string, string> {
    const onDisk = [...this.disk]
      .filter(([path]) => path.startsWith(`${this.root}/`))
      .map(([path, text]): [string, string] => [path.slice(this.root.length + 1), text]);
    return new Map([...onDisk, ...this.overlay].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const CONFIGURATION = 'regionlint.config.json';

interface Finding {
  readonly region: string;
  readonly use: Use;
  readonly diagnostic: Diagnostic;
}

function findings(file: string, text: string): readonly Finding[] {
  return [...text.matchAll(/\b(pin|legacy|note)\('([\w-]+)'\)/g)].map((match) => {
    const [whole, kind = '', region = ''] = match;
    const start = match.index;
    const literal: Location = { file, range: { start: start + kind.length + 1, end: start + whole.length - 1 } };
    const use: Use = {
      id: `${file}#${start}`,
      kind: 'client',
      service: 'dynamodb',
      via: 'sdk-v3',
      clients: [],
      file,
      range: { start, end: start + kind.length },
      region: {
        binding: 'pinned',
        values: [region],
        environment: [],
        possible: [],
        trace: [{ ...literal, kind: 'literal', note: `the literal '${region}'` }],
        deployed: [],
      },
      hosts: [`dynamodb.${region}.amazonaws.com`],
      hostedIn: [region],
      isTest: false,
      traits: [],
    };
    return { region, use, diagnostic: diagnosticOf(kind, region, use, literal) };
  });
}

function diagnosticOf(kind: string, region: string, use: Use, literal: Location): Diagnostic {
  const isSafe = kind === 'legacy';
  return {
    rule: kind === 'legacy' ? 'unused-suppression' : 'pinned-region',
    messageId: 'pinned',
    message: `Pinned to ${region}.`,
    severity: kind === 'pin' ? 'error' : isSafe ? 'warning' : 'info',
    file: literal.file,
    range: literal.range,
    related: [],
    fixes: [
      {
        title: isSafe ? `Spell ${region} out` : `Read the region from AWS_REGION`,
        applicability: isSafe ? 'safe' : 'suggestion',
        edits: [{ ...literal, newText: isSafe ? 'REGION' : 'process.env.AWS_REGION' }],
      },
    ],
    use: use.id,
  };
}

function problemAt(file: string, text: string, what: string): FileProblem {
  const start = new LineIndex(text).offset({ line: 1, column: 1 }) + text.indexOf(what);
  return { file, range: { start, end: start + what.length }, message: `"${what}" is no key.` };
}
