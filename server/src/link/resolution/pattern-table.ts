interface Star<T> {
  readonly prefix: string;
  readonly suffix: string;
  readonly value: T;
}

/** What a key matched; `star` is the text that its star stands for. */
export interface PatternMatch<T> {
  readonly pattern: string;
  readonly value: T;
  readonly star: string;
}

/** Keys with at most one star, as in tsconfig `paths` and package.json `exports`: an exact key wins, then the one with the longest text before its star. */
export class PatternTable<T> {
  private readonly exact = new Map<string, T>();
  private readonly stars: readonly Star<T>[];

  constructor(entries: Iterable<readonly [string, T]>) {
    const stars: Star<T>[] = [];
    for (const [key, value] of entries) {
      const star = key.indexOf('*');
      if (star === -1) this.exact.set(key, value);
      else stars.push({ prefix: key.slice(0, star), suffix: key.slice(star + 1), value });
    }
    this.stars = stars.sort((a, b) => b.prefix.length - a.prefix.length || b.suffix.length - a.suffix.length);
  }

  match(name: string): PatternMatch<T> | undefined {
    const exact = this.exact.get(name);
    if (exact !== undefined) return { pattern: name, value: exact, star: '' };
    for (const { prefix, suffix, value } of this.stars) {
      if (name.length < prefix.length + suffix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) continue;
      return { pattern: `${prefix}*${suffix}`, value, star: name.slice(prefix.length, name.length - suffix.length) };
    }
    return undefined;
  }
}
