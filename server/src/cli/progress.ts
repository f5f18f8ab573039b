import type { Io } from './io';

/** Shows what is being done while it is done: on standard error, if that is a terminal; the line is gone afterwards. */
export async function withProgress<Result>({ stderr }: Io, doing: string, work: () => Promise<Result>): Promise<Result> {
  if (!stderr.isTTY) return work();
  stderr.write(`${doing} …`);
  try {
    return await work();
  } finally {
    stderr.write('\r\u001b[K');
  }
}
