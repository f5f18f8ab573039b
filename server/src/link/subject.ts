import type { PackageModel } from './evaluate/machine';
import { type CodeOfInterest, InterestingCode } from './interesting-code';
import type { LinkInput } from './link';
import { PACKAGE_MODELS } from './models/packages';

/** What the workspace is evaluated for. */
export interface Subject {
  code(input: LinkInput, files: ReadonlySet<string>): CodeOfInterest;
  /** The first that answers wins. */
  readonly models: readonly PackageModel[];
  /** Steps of one entry point; beyond them everything is answered with `unknown('bound')`. */
  readonly stepsPerEntry: number;
  /** Code that for long meets nothing of AWS is given up. */
  readonly mayBeInVain: boolean;
}

/** The clients of AWS and what they are asked to do. */
export const SDK_CLIENTS: Subject = { code: (input, files) => new InterestingCode(input, files), models: PACKAGE_MODELS, stepsPerEntry: 20_000, mayBeInVain: true };
