type Task<A extends unknown[], R> = (...args: A) => Promise<R>;

export class Policy<A extends unknown[], R> {
  private constructor(private readonly task: Task<A, R>) {}

  static of<A extends unknown[], R>(task: Task<A, R>) {
    return new Policy(task);
  }

  retry(times: number) {
    return new Policy<A, R>(async (...args) => {
      let last: unknown;
      for (let i = 0; i <= times; i++) {
        try {
          return await this.task(...args);
        } catch (error) {
          last = error;
        }
      }
      throw last;
    });
  }

  orElse(other: Task<A, R>) {
    return new Policy<A, R>((...args) => this.task(...args).catch(() => other(...args)));
  }

  build(): Task<A, R> {
    return this.task;
  }
}
