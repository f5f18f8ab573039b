// Where in the case's own sources a call was made.
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The SDK work that is going on: `{ site, also, via }` of the helper that was called, `{ call }` of a request. */
export const context = new AsyncLocalStorage();

let root;
let bundle;
let map;

export function openSourceMap(rootDir, bundleFile) {
  root = rootDir;
  bundle = bundleFile;
  map = new SourceMap(JSON.parse(readFileSync(`${bundleFile}.map`, 'utf8')));
  Error.stackTraceLimit = 200;
}

/** The innermost frame, awaited ones included, that lies in the case: `{ file, line }`, or undefined. */
export function callSite() {
  for (const frame of frames()) {
    const place = placeOf(frame);
    if (place) return place;
  }
  return undefined;
}

function frames() {
  const prepare = Error.prepareStackTrace;
  Error.prepareStackTrace = (_, structured) => structured;
  const found = new Error().stack;
  Error.prepareStackTrace = prepare;
  return found;
}

function placeOf(frame) {
  const file = frame.getFileName();
  if (file !== bundle && file !== pathToFileURL(bundle).href) return undefined;
  const entry = map.findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  if (entry.originalSource === undefined) return undefined;
  const source = relative(root, resolve(dirname(bundle), entry.originalSource));
  if (source.startsWith('..') || source.includes('node_modules')) return undefined;
  return { file: source.split(sep).join('/'), line: entry.originalLine + 1 };
}

/** Runs an SDK helper so that the requests it makes later count for the place it was called from. */
export const asHelper = (via, run, also = []) => context.run({ via, site: callSite(), also }, run);
