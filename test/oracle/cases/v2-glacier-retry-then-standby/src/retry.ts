import type { AWSError } from "aws-sdk";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function withRetry<T>(attempts: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (err) {
      const { code, retryable } = err as AWSError;
      console.warn(`attempt ${attempt}: ${code}`);
      if (attempt >= attempts || retryable === false) throw err;
      await pause(50 * 2 ** attempt);
    }
  }
}
