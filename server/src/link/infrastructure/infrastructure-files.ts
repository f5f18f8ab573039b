import type { DocumentNode } from '../../extract/document/document';
import type { InfrastructureFacts, InfrastructureKind } from '../../extract/infrastructure/infrastructure-facts';

/** The infrastructure files of a workspace: which there are, and what each says. */
export interface InfrastructureFiles {
  /** Those that may matter with the tool that reads them, sorted. */
  readonly files: readonly { readonly file: string; readonly kind: InfrastructureKind }[];
  /** Every file of the workspace, sorted. */
  readonly names: readonly string[];
  /** What any file of a language that is known says, recognised or not: others include it. Undefined where it cannot be read. */
  facts(file: string): InfrastructureFacts | undefined;
  isTest(file: string): boolean;
}

export function documentOf(files: InfrastructureFiles, file: string): DocumentNode | undefined {
  const facts = files.facts(file);
  return facts?.kind === 'document' ? facts.root : undefined;
}

export function filesOfKind({ files }: InfrastructureFiles, ...kinds: readonly InfrastructureKind[]): readonly string[] {
  return files.filter(({ kind }) => kinds.includes(kind)).map(({ file }) => file);
}
