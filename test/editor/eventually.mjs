/**
 * Tries until it no longer throws or answers false; then the last complaint is thrown.
 *
 * @template T
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
export async function eventually(attempt, milliseconds = 30_000) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      const answer = await attempt();
      if (answer !== false) return answer;
      if (Date.now() > deadline) throw new Error(`still not so after ${milliseconds} ms: ${attempt.toString()}`);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
