export async function attempt<T>(times: number, run: (n: number) => Promise<T>): Promise<T> {
  let last: unknown;
  for (let n = 0; n < times; n++) {
    try {
      return await run(n);
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** n * 20));
    }
  }
  throw last;
}
