import type { Interpreter } from '../../evaluate/interpreter';
import { sstApp } from '../../models/constructs/sst-v2';
import { option } from '../../models/sdk-client';
import { folderOf, join } from '../../resolution/paths';
import { FileProbe } from '../../resolution/file-probe';
import { UNDEFINED, unknown } from '../../values/value';
import { certainText, isThere } from './texts';

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

/** `sst.json` of SST 0 and 1, and the function that its program exports: `export default function main(app) { … }`. */
export function enterSstMain(interpreter: Interpreter, file: string): void {
  interpreter.refuel();
  const at = { file, id: 0 };
  const config = interpreter.importFile(file, at);
  const probe = new FileProbe(new Set(interpreter.input.files));
  const named = certainText(option(interpreter, config, 'main', at));
  const paths = (named === undefined ? ['stacks/index', 'lib/index'] : [named]).flatMap((path) => join(folderOf(file), path) ?? []);
  const main = paths.map((path) => probe.file(path) ?? probe.index(path)).find((one) => one !== undefined);
  if (main === undefined || !interpreter.modules.load(main)) return;
  const exported = interpreter.modules.readExport(main, 'default') ?? UNDEFINED;
  interpreter.call(exported, UNDEFINED, { values: [sstApp(interpreter, config, at)] }, at);
}
