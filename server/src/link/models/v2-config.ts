import type { Machine } from '../evaluate/machine';
import { constrain } from '../values/guard';
import type { HeapObject } from '../values/heap';
import { just, type NodeRef, type Value } from '../values/value';

export const V2_CONFIG_MODEL = 'v2-config';

/** `AWS.config` as the modules see it that take part in the same programs. */
interface SharedConfig {
  /** The modules in which these programs start. */
  readonly programs: ReadonlySet<string>;
  readonly object: HeapObject;
}

const configs = new WeakMap<Machine, Map<string, SharedConfig>>();

/**
 * `AWS.config` where a module reads or writes it. The object is one for a process, and a workspace holds many programs: what one of them sets
 * says nothing about the others.
 */
export function globalConfig(m: Machine, at: NodeRef): Value {
  return just({ kind: 'object', object: configOf(m, at).object });
}

/** `AWS.config` as a client finds it that is constructed here: set by any module that runs in the same program. */
export function effectiveConfig(m: Machine, at: NodeRef): Value {
  const own = configOf(m, at);
  const written = [...(configs.get(m)?.values() ?? [])].filter(({ object, programs }) => object.keys().length > 0 && shares(programs, own.programs));
  const certain = written.filter(({ programs }) => [...own.programs].every((program) => programs.has(program)));
  const [last] = certain.includes(own) ? [own] : certain.slice(-1);
  if (last) return just({ kind: 'object', object: last.object });
  // Some of the programs that this module takes part in set it, others do not.
  const which = m.choice('which program runs');
  return [own, ...written].map(({ object }, i) => ({ guard: written.length > 0 ? constrain(which, [String(i)]) : [], atom: { kind: 'object', object } }));
}

function configOf(m: Machine, at: NodeRef): SharedConfig {
  let known = configs.get(m);
  if (!known) configs.set(m, (known = new Map<string, SharedConfig>()));
  const programs = m.programsOf(at.file);
  const key = [...programs].sort().join('\n');
  let config = known.get(key);
  if (!config) known.set(key, (config = { programs, object: m.newObject({ kind: 'modelled', model: V2_CONFIG_MODEL, data: undefined }, at) }));
  return config;
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((program) => others.has(program));
}
