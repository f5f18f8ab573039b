export interface Hit {
  id: string;
  score: number;
}

/** A tiny inverted index; small enough to be kept in the process. */
export class SearchIndex {
  private readonly postings = new Map<string, Set<string>>();

  constructor(private readonly options: { region: string; minLength: number }) {}

  async putItem({ id, text }: { id: string; text: string }) {
    for (const word of text.toLowerCase().split(/\W+/)) {
      if (word.length < this.options.minLength) continue;
      if (!this.postings.has(word)) this.postings.set(word, new Set());
      this.postings.get(word)!.add(id);
    }
  }

  async query({ text }: { text: string }): Promise<Hit[]> {
    const ids = this.postings.get(text.toLowerCase()) ?? [];
    return [...ids].map((id) => ({ id, score: 1 }));
  }
}
