import { isObject } from './json-value';
import { PatternTable } from './pattern-table';

/** Conditions under which a program on Node, or its compiler, takes a branch of `exports`; `source` and the like lead to what is analysed. */
const CONDITIONS = /^(?:import|require|types|node|node-addons|module|module-sync|default|development|production|.*\bsource|typescript|bun)$/;

/**
 * The targets that a package.json's `exports` or `imports` gives for a key (`.`, `./queue`, `#queue`), in the order in which they count:
 * those that Node or the compiler may take first, then those under other conditions. Empty where the key is not exported.
 */
export function packageTargets(map: unknown, key: string): readonly string[] {
  const match = tableOf(map).match(key);
  if (!match) return [];
  return match.pattern.includes('*') ? match.value.map((target) => target.replaceAll('*', match.star)) : match.value;
}

type Targets = PatternTable<readonly string[]>;

const tables = new WeakMap<object, Targets>();

function tableOf(map: unknown): Targets {
  if (typeof map !== 'object' || map === null) return tableFrom(map);
  let table = tables.get(map);
  if (!table) tables.set(map, (table = tableFrom(map)));
  return table;
}

function tableFrom(map: unknown): Targets {
  const hasKeys = isObject(map) && Object.keys(map).some((key) => key.startsWith('.') || key.startsWith('#'));
  if (!hasKeys) return new PatternTable([['.', targetsIn(map)]]);
  // A key that ends with a slash is the old way to export a folder: `"./features/": "./src/features/"`.
  return new PatternTable(Object.entries(map).map(([key, value]) => (key.endsWith('/') ? [`${key}*`, targetsIn(folderTarget(value))] : [key, targetsIn(value)])));
}

function targetsIn(value: unknown): readonly string[] {
  return [...new Set([...leaves(value, true), ...leaves(value, false)])];
}

function folderTarget(value: unknown): unknown {
  return typeof value === 'string' ? `${value}*` : value;
}

function leaves(value: unknown, isUsual: boolean): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((element) => leaves(element, isUsual));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([condition, inner]) => (isUsual && !CONDITIONS.test(condition) ? [] : leaves(inner, isUsual)));
}
