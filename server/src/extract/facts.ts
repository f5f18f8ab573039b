/** One file's facts: plain data, a pure function of its text (in progress). */
export interface FileFacts {
  readonly file: string;
}
