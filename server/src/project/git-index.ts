import { readFileSync } from 'node:fs';

/** Size of an entry's fixed part without its hash: times, device, inode, mode, owner, size. */
const STAT_BYTES = 40;
const EXTENDED = 0x4000;

/**
 * The paths in a git index, relative to the top of the work tree: what git tracks. Undefined where there is no index or it has a form that is not
 * known. The format is that of `gitformat-index`, versions 2 to 4; a split index gives what its own file holds.
 */
export function trackedPaths(index: string, hashBytes: 20 | 32): readonly string[] | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(index);
  } catch {
    return undefined;
  }
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  return entries(bytes, version, bytes.readUInt32BE(8), hashBytes);
}

function entries(bytes: Buffer, version: number, count: number, hashBytes: number): readonly string[] | undefined {
  const paths: string[] = [];
  let at = 12;
  let path = '';
  for (let i = 0; i < count; i++) {
    const flagsAt = at + STAT_BYTES + hashBytes;
    if (flagsAt + 2 > bytes.length) return undefined;
    let nameAt = flagsAt + (bytes.readUInt16BE(flagsAt) & EXTENDED ? 4 : 2);
    if (version === 4) {
      const strip = readVariableLength(bytes, nameAt);
      nameAt = strip.end;
      path = Buffer.from(path).subarray(0, Buffer.byteLength(path) - strip.value).toString();
    } else path = '';
    const end = bytes.indexOf(0, nameAt);
    if (end < 0) return undefined;
    path += bytes.toString('utf8', nameAt, end);
    paths.push(path);
    // Names are padded with one to eight zeros, so that the next entry begins at a multiple of eight bytes from here.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  return paths;
}

/** Seven bits in each byte, the most significant first; each further byte adds one, so that no number can be written in two ways. */
function readVariableLength(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes[at++] ?? 0;
    value = ((value + 1) << 7) | (byte & 0x7f);
  }
  return { value, end: at };
}
