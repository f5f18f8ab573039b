import picomatch from 'picomatch';

/** Does one of the globs hold for a file? */
export type GlobMatcher = (file: string) => boolean;

const OPTIONS = { dot: true, nonegate: true, noextglob: true };

/**
 * Compiles globs that are relative to `root` (absolute path) into one test of files relative to it. A glob that matches a folder holds for
 * all that lies in it, so `legacy` and `legacy/**` are the same. A glob that begins with `../` speaks of the folders above the root, as those
 * of a configuration file above the root do: `../api/src/**` matches `src/a.ts` where the root is `api`.
 */
export function compileGlobs(globs: readonly string[], root: string): GlobMatcher {
  const byClimb = new Map<number, string[]>();
  for (const glob of globs) {
    const { climb, rest } = splitClimb(glob.replace(/^\.\//, '').replace(/\/+$/, ''));
    byClimb.set(climb, [...(byClimb.get(climb) ?? []), rest]);
  }
  const matchers = [...byClimb].map(([climb, patterns]) => {
    const pattern = anyOf(patterns);
    const prefix = lastFolders(root, climb);
    return (file: string) => pattern.test(prefix + file);
  });
  return (file) => matchers.some((matches) => matches(file));
}

function splitClimb(glob: string): { readonly climb: number; readonly rest: string } {
  const climbs = /^(?:\.\.\/)*/.exec(glob)?.[0] ?? '';
  return { climb: climbs.length / 3, rest: glob.slice(climbs.length) };
}

function lastFolders(root: string, count: number): string {
  const folders = root.split(/[\\/]/).filter((folder) => folder !== '');
  return folders.slice(folders.length - count).map((folder) => `${folder}/`).join('');
}

/** One expression for all, as a walk asks thousands of times. */
function anyOf(patterns: readonly string[]): RegExp {
  const sources = patterns.flatMap((pattern) => {
    // Parentheses are letters like others: some frameworks give them a meaning in folder names.
    const literal = pattern.replace(/[()]/g, '\\$&');
    return [literal, `${literal}/**`].map((glob) => `(?:${picomatch.makeRe(glob, OPTIONS).source})`);
  });
  return new RegExp(sources.join('|'));
}
