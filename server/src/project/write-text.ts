import { readFileSync, writeFileSync } from 'node:fs';
import { decode } from './decode';

/** Writes a file that the user named, over an older one. */
export function writeText(path: string, text: string): void {
  writeFileSync(path, text);
}

/** Writes a new file; false, and nothing written, where there is one already. */
export function createText(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Replaces the text of a file, whose byte order mark stays; false, and nothing written, where its text is another than the one given. */
export function replaceText(path: string, before: string, after: string): boolean {
  const bytes = readFileSync(path);
  const decoded = decode(bytes);
  if (!('text' in decoded) || decoded.text !== before) return false;
  const mark = bytes.length - Buffer.byteLength(before) === Buffer.byteLength(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  writeFileSync(path, mark + after);
  return true;
}

const BYTE_ORDER_MARK = '\u{feff}';
