import type { Interpreter } from '../../evaluate/interpreter';
import { sstApp } from '../../models/constructs/sst-v2';
import { option } from '../../models/sdk-client';
import { UNDEFINED, unknown } from '../../values/value';
import { isThere } from './texts';

/** `export default { config(input) { … }, stacks(app) { … } }` of SST 2: what its command line calls. SST 3 calls `$config` itself. */
export function enterSstConfig(interpreter: Interpreter, file: string): void {
  interpreter.refuel();
  const record = interpreter.modules.load(file);
  if (!record) return;
  const at = { file, id: 0 };
  const config = interpreter.modules.readExport(file, 'default') ?? UNDEFINED;
  if (option(interpreter, config, 'stacks', at).filter(isThere).length === 0) return;
  const input = interpreter.newRecord({ stage: unknown('external', at, 'the stage') }, at);
  const settings = interpreter.await(interpreter.invoke(config, 'config', { values: [input] }, at));
  interpreter.invoke(config, 'stacks', { values: [sstApp(interpreter, settings, at)] }, at);
}
