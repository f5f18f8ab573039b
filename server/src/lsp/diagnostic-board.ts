import type { Diagnostic } from 'vscode-languageserver';

/** Diagnostics of one document, in the version that was analysed; null for a document that is not open. */
export interface DocumentDiagnostics {
  readonly version: number | null;
  readonly items: readonly Diagnostic[];
}

export interface Publisher {
  publish(uri: string, diagnostics: DocumentDiagnostics): void;
  /** Asks the client to ask again for what it asked for before. */
  refresh(): void;
}

/**
 * What the client is shown. Each document has one owner at a time, so that nothing is shown twice: documents that the client asks for
 * (pull) are not published (push), and once it asks for the whole workspace nothing is.
 */
export class DiagnosticBoard {
  private readonly pulled = new Set<string>();
  private readonly answered = new Map<string, string>();
  private readonly published = new Map<string, DocumentDiagnostics>();
  private readonly byFolder = new Map<string, ReadonlyMap<string, DocumentDiagnostics>>();
  private isWorkspacePulled = false;

  constructor(private readonly publisher: Publisher) {}

  /** The new diagnostics of one folder, by document. */
  update(folder: string, diagnostics: ReadonlyMap<string, DocumentDiagnostics>): void {
    const before = this.byFolder.get(folder);
    this.byFolder.set(folder, diagnostics);
    this.show([...(before?.keys() ?? []), ...diagnostics.keys()]);
  }

  removeFolder(folder: string): void {
    const before = this.byFolder.get(folder);
    this.byFolder.delete(folder);
    this.show([...(before?.keys() ?? [])]);
  }

  of(uri: string): DocumentDiagnostics {
    for (const documents of this.byFolder.values()) {
      const found = documents.get(uri);
      if (found) return found;
    }
    return NONE;
  }

  /** Every document that has diagnostics or is open. */
  get documents(): ReadonlyMap<string, DocumentDiagnostics> {
    return new Map([...this.byFolder.values()].flatMap((documents) => [...documents]));
  }

  /** The client asks for this document from now on; what was published for it is taken back. */
  pull(uri: string): void {
    this.pulled.add(uri);
    this.show([uri]);
  }

  /** The client no longer asks for this document. */
  unpull(uri: string): void {
    this.answered.delete(uri);
    if (this.pulled.delete(uri)) this.show([uri]);
  }

  /** The client asks for the whole workspace from now on. */
  pullWorkspace(): void {
    if (this.isWorkspacePulled) return;
    this.isWorkspacePulled = true;
    this.show([...this.published.keys()]);
  }

  /** The client was given these diagnostics when it asked. */
  answer(uri: string, items: readonly Diagnostic[]): void {
    this.answered.set(uri, JSON.stringify(items));
  }

  private show(uris: readonly string[]): void {
    let isAnswerOutdated = false;
    for (const uri of new Set(uris)) {
      const diagnostics = this.of(uri);
      const isPulled = this.isWorkspacePulled || this.pulled.has(uri);
      const answered = this.answered.get(uri) ?? (this.isWorkspacePulled ? '[]' : undefined);
      if (answered !== undefined && answered !== JSON.stringify(diagnostics.items)) isAnswerOutdated = true;
      this.push(uri, isPulled ? NONE : diagnostics);
    }
    if (isAnswerOutdated) this.publisher.refresh();
  }

  /** An open document is published again for each version, so that the client can tell what the diagnostics are about. */
  private push(uri: string, diagnostics: DocumentDiagnostics): void {
    const before = this.published.get(uri);
    const isEmpty = diagnostics.items.length === 0 && diagnostics.version === null;
    if (!before && isEmpty) return;
    if (isEmpty) this.published.delete(uri);
    else this.published.set(uri, diagnostics);
    if (before && before.version === diagnostics.version && JSON.stringify(before.items) === JSON.stringify(diagnostics.items)) return;
    this.publisher.publish(uri, diagnostics);
  }
}

const NONE: DocumentDiagnostics = { version: null, items: [] };
