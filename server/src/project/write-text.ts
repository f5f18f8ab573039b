import { writeFileSync } from 'node:fs';

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
