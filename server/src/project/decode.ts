import { isAscii, isUtf8 } from 'node:buffer';

export type Decoded = { readonly text: string } | { readonly fault: string };

/** Decodes UTF-8 strictly and takes a byte order mark off. What is anything else is told and not guessed. */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return { text: buffer.toString('latin1') };
  if (isUtf16(buffer)) return { fault: 'The file is UTF-16, so it was left out; save it as UTF-8' };
  if (!isUtf8(buffer)) return { fault: 'The file is not UTF-8, so it was left out' };
  return { text: buffer.toString('utf8', hasByteOrderMark(buffer) ? 3 : 0) };
}

function hasByteOrderMark(buffer: Buffer): boolean {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
}

/** By its byte order mark. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
