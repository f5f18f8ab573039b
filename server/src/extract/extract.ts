import type { FileFacts } from './facts';
import { extractJson } from './json/extract-json';
import { extractTypeScript } from './typescript/extract-typescript';

const EXTRACTORS: readonly { readonly files: RegExp; readonly extract: (file: string, text: string) => FileFacts }[] = [
  { files: /\.[cm]?[jt]sx?$/, extract: extractTypeScript },
  { files: /\.json$/, extract: extractJson },
];

/** The facts of one file, a pure function of its name and text; undefined where no extractor knows the language. */
export function extractFacts(file: string, text: string): FileFacts | undefined {
  return EXTRACTORS.find(({ files }) => files.test(file))?.extract(file, text);
}
