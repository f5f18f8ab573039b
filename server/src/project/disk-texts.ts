import { existsSync, readFileSync } from 'node:fs';
import { type Decoded, decode } from './decode';
import { reasonOf, systemCode } from './system-error';

/** Files outside the analysed workspace, such as a configuration above its root, by absolute paths. */
export const diskTexts = {
  /** Undefined where there is nothing. */
  read(path: string): Decoded | undefined {
    try {
      return decode(readFileSync(path));
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? undefined : { fault: `The file cannot be read: ${reasonOf(error)}` };
    }
  },

  exists(path: string): boolean {
    return existsSync(path);
  },
};
