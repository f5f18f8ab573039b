export class Pool<T> {
  #next = 0;

  constructor(private readonly members: readonly T[]) {
    if (members.length === 0) throw new Error('an empty pool');
  }

  take(): T {
    const member = this.members[this.#next % this.members.length]!;
    this.#next += 1;
    return member;
  }
}
