/** What the caller asked for cannot be done (a path, a name, a configuration that is not right), told in one sentence. No fault of ours. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
