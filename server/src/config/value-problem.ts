/** Something wrong with a value or a key of a configuration. */
export interface ValueProblem {
  /** Keys and indexes that lead from the whole file to it. */
  readonly path: readonly (string | number)[];
  /** It is the key that is wrong, not its value. */
  readonly isKey?: boolean;
  /** One sentence. */
  readonly reason: string;
}
