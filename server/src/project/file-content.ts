import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isJavaScript } from './candidates';
import { decode, isUtf16 } from './decode';
import { type FileStamp, hashOf, stampOf } from './file-stamps';
import { mayMatter } from './prefilter';
import { reasonOf, systemCode } from './system-error';

/** What is known of one file after its bytes were read and searched. */
export interface FileContent {
  readonly matters: boolean;
  /** Absent where the file cannot be read, and where it has not been decoded as it does not matter. */
  readonly text?: string;
  /** Why a file that matters has no text, as a sentence. A file that is gone has neither. */
  readonly problem?: string;
  readonly isDecoded: boolean;
  /** Where it is asked for. */
  readonly stamp?: FileStamp;
}

/** Written by hand, JavaScript is neither that large nor that wide. */
const BUNDLE_BYTES = 1_000_000;
const MINIFIED = { bytes: 50_000, bytesPerLine: 400 };

const LEFT_OUT: FileContent = { matters: false, isDecoded: true };

/** Reads files of up to `maxBytes` through one buffer, which is several times as fast as a new one for each. */
export class FileReader {
  private buffer: Buffer | undefined;

  constructor(
    private readonly maxBytes: number,
    private readonly stamps = false,
  ) {}

  /** Decodes a file only if it matters by itself or `wantsText`, and says what is wrong with it only if it matters. */
  read(path: string, file: string, wantsText: boolean): FileContent {
    try {
      const { bytes, stamp } = this.bytesOf(path);
      const content = this.contentOf(bytes, file, wantsText);
      return stamp ? { ...content, stamp } : content;
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? LEFT_OUT : { ...LEFT_OUT, problem: `The file cannot be read: ${reasonOf(error)}.` };
    }
  }

  private contentOf(bytes: Buffer, file: string, wantsText: boolean): FileContent {
    if (bytes.length > this.maxBytes) return { ...LEFT_OUT, problem: `The file is larger than ${megabytes(this.maxBytes)}, so it was left out.` };

    const raw = bytes.toString('latin1');
    const matters = isUtf16(bytes) || mayMatter(file, raw);
    if (!matters && !wantsText) return { matters, isDecoded: false };
    const decoded = isGenerated(file, raw) ? { fault: 'The file looks minified or bundled, so it was left out' } : decode(bytes);
    if ('text' in decoded) return { matters, text: decoded.text, isDecoded: true };
    return matters ? { ...LEFT_OUT, problem: `${decoded.fault}.` } : LEFT_OUT;
  }

  /** The file's bytes, or one more than `maxBytes` of a file that is too large; until the next call. */
  private bytesOf(path: string): { readonly bytes: Buffer; readonly stamp: FileStamp | undefined } {
    const buffer = (this.buffer ??= Buffer.allocUnsafe(this.maxBytes + 1));
    const descriptor = openSync(path, 'r');
    try {
      const now = Date.now();
      const stat = this.stamps ? fstatSync(descriptor) : undefined;
      let length = 0;
      while (length < buffer.length) {
        const count = readSync(descriptor, buffer, length, buffer.length - length, null);
        if (count === 0) break;
        length += count;
      }
      const bytes = buffer.subarray(0, length);
      return { bytes, stamp: stat && stampOf(stat, hashOf(bytes), now) };
    } finally {
      closeSync(descriptor);
    }
  }
}

function isGenerated(file: string, raw: string): boolean {
  if (!isJavaScript(file)) return false;
  if (raw.length > BUNDLE_BYTES) return true;
  return raw.length > MINIFIED.bytes && raw.length / lineCount(raw) > MINIFIED.bytesPerLine;
}

function lineCount(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}
