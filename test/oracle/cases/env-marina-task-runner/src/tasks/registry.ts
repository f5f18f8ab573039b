import type { Options } from "../options";

export interface Task {
  readonly name: string;
  /** Whether the night's run is worth going on with when this one fails. */
  readonly optional?: boolean;
  run(options: Options): Promise<string>;
}

const tasks = new Map<string, () => Task>();

export const register = (name: string, make: () => Task) => void tasks.set(name, make);

export function taskNamed(name: string): Task {
  const make = tasks.get(name);
  if (!make) throw new Error(`no task "${name}"; there are ${[...tasks.keys()].join(", ")}`);
  return make();
}
