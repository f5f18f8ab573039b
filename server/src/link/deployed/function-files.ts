import type { DeclaredFunction } from '../infrastructure/declarations';
import type { Entrypoint } from '../map';
import { FileProbe } from '../resolution/file-probe';

/** A declared function and the file that implements it. */
export interface ImplementedFunction {
  readonly declaration: DeclaredFunction;
  readonly file: string;
  /** The export that AWS calls. */
  readonly name: string | undefined;
}

/** Matches handlers to the files that implement them: the first candidate that is there. */
export function implementedFunctions(functions: readonly DeclaredFunction[], files: readonly string[]): readonly ImplementedFunction[] {
  const probe = new FileProbe(new Set(files));
  return functions.flatMap((declaration) => {
    for (const candidate of declaration.handler?.files ?? []) {
      const file = probe.file(candidate) ?? probe.index(candidate);
      if (file !== undefined && /\.[cm]?[jt]sx?$/.test(file)) return [{ declaration, file, name: declaration.handler?.export }];
    }
    return [];
  });
}

/** The way into the program that a function is: the export of its file, or all of the file's where none has that name. */
export function entrypointsOfFunction({ file, name }: ImplementedFunction, entrypoints: readonly Entrypoint[]): readonly Entrypoint[] {
  const inFile = entrypoints.filter((entrypoint) => entrypoint.file === file);
  const named = inFile.filter((entrypoint) => entrypoint.name === name);
  return named.length > 0 ? named : inFile;
}
