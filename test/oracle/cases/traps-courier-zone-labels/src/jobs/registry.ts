export interface Job {
  name: string;
  /** Jobs without a rhythm are never due. */
  everyMinutes?: number;
  run(): Promise<number>;
}

export class JobRegistry {
  private readonly jobs: Job[] = [];

  add(...jobs: Job[]): this {
    this.jobs.push(...jobs);
    return this;
  }

  due(minute: number): Job[] {
    return this.jobs.filter(({ everyMinutes }) => everyMinutes !== undefined && minute % everyMinutes === 0);
  }

  named(name: string): Job {
    const job = this.jobs.find((each) => each.name === name);
    if (!job) throw new Error(`no job ${name}`);
    return job;
  }
}
