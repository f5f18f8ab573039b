/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** The line with which every suite of this project, and the whole, ends. */
const CLOSING = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function total(tallies) {
  const sum = (key) => tallies.reduce((all, tally) => all + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * What a suite that has ended has to show. A suite that broke off, or that ran nothing, has failed, whatever it counted.
 *
 * @param {{ code: number, output: string, timedOut: boolean }} result
 * @returns {Tally & { complaint?: string }}
 */
export function tallyOf({ code, output, timedOut }) {
  const counted = closingTally(output) ?? mochaTally(output);
  const { passed, failed, skipped } = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const broken = { passed, failed: failed + 1, skipped };
  if (timedOut) return { ...broken, complaint: 'it took too long and was ended' };
  if (counted === undefined) return { ...broken, complaint: `it broke off with exit code ${code} before it counted its tests` };
  if (code !== 0 && failed === 0) return { ...broken, complaint: `no test failed, but it ended with exit code ${code}` };
  if (passed + failed + skipped === 0) return { ...broken, complaint: 'it ran no test' };
  return { passed, failed, skipped };
}

function closingTally(output) {
  const last = [...plain(output).matchAll(CLOSING)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) };
}

/** The summary of mocha's `spec` reporter: `  12 passing (3s)`, `  1 pending`, `  2 failing`, each only where there are some. */
function mochaTally(output) {
  const text = plain(output);
  const count = (word) => [...text.matchAll(new RegExp(`^  (\\d+) ${word}\\b`, 'gm'))].at(-1)?.[1];
  if (count('passing') === undefined && count('failing') === undefined) return undefined;
  return { passed: Number(count('passing') ?? 0), failed: Number(count('failing') ?? 0), skipped: Number(count('pending') ?? 0) };
}

/** Without the escape sequences that colour a terminal. */
function plain(output) {
  return output.replace(/\u001b\[[\d;]*m/g, '').replaceAll('\r\n', '\n');
}
