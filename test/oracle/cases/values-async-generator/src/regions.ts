export async function* active(regions: readonly string[]): AsyncGenerator<string> {
  for (const region of regions) {
    if (region.startsWith('us-gov-')) continue;
    yield region;
  }
}

export class Pair implements Iterable<string> {
  constructor(private readonly a: string, private readonly b: string) {}

  *[Symbol.iterator]() {
    yield this.a;
    yield this.b;
  }
}
