type State = 'closed' | 'open' | 'half-open';

export class CircuitBreaker {
  private state: State = 'closed';
  private failures = 0;
  private openedAt = 0;

  constructor(private readonly threshold = 3, private readonly coolDownMs = 10_000) {}

  async run<T>(action: () => Promise<T>, fallback?: () => T | Promise<T>): Promise<T> {
    if (this.state === 'open') {
      if (Date.now() - this.openedAt < this.coolDownMs) {
        if (fallback) return fallback();
        throw new Error('circuit is open');
      }
      this.state = 'half-open';
    }
    try {
      const result = await action();
      this.failures = 0;
      this.state = 'closed';
      return result;
    } catch (error) {
      this.failures += 1;
      if (this.failures >= this.threshold) {
        this.state = 'open';
        this.openedAt = Date.now();
      }
      if (fallback) return fallback();
      throw error;
    }
  }
}
