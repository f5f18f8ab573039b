import { argument, type Intrinsic, type IntrinsicCall, type Machine, type ObjectModel, type PackageModel } from '../../evaluate/machine';
import type { HeapObject } from '../../values/heap';
import { join, just, type NodeRef, UNDEFINED, type Value } from '../../values/value';
import { isCallable } from '../native-functions';
import { promiseOf } from '../promises';
import { isGiven, option } from '../sdk-client';
import { camelCased, declaredOptions, given, givenList, optionOf, valueOf } from './arguments';

/** `parseArgs({ options: { region: { type: 'string', default: 'eu-west-1' } } })` of node:util. */
export const parseArgs: Intrinsic = (m, { args, at }) => m.newRecord({ values: declaredOptions(m, option(m, argument(args, 0) ?? UNDEFINED, 'options', at), at), positionals: givenList(m, at), tokens: givenList(m, at) }, at);

/** `minimist(argv, { default: { region: 'eu-west-1' } })`: whatever else is asked for may have been given. */
const byDefaults: Intrinsic = (m, { args, at }) => {
  const made = m.newObject({ kind: 'plain' }, at);
  for (const { atom } of option(m, argument(args, 1) ?? UNDEFINED, 'default', at)) {
    if (atom.kind !== 'object') continue;
    for (const name of atom.object.keys()) made.cell(name).value = valueOf(m, { name: `--${name}`, fallback: m.read(just(atom), name, at) }, at);
  }
  made.cell('_').value = givenList(m, at);
  made.rest.value = given(at, 'an option');
  return just({ kind: 'object', object: made });
};

/** `meow(help, { flags: { region: { default: 'eu-west-1' } } })`. */
const meow: Intrinsic = (m, { args, at }) => m.newRecord({ flags: declaredOptions(m, option(m, args.values.at(-1) ?? UNDEFINED, 'flags', at), at), input: givenList(m, at) }, at);

/** `commandLineArgs([{ name: 'region', defaultValue: 'eu-west-1' }])`. */
const byList: Intrinsic = (m, { args, at }) => {
  const made = m.newObject({ kind: 'plain' }, at);
  for (const said of m.elements(argument(args, 0) ?? UNDEFINED, at).values) {
    for (const { atom } of option(m, said, 'name', at)) if (atom.kind === 'primitive') made.cell(String(atom.value)).value = optionOf(m, String(atom.value), said, at);
  }
  return just({ kind: 'object', object: made });
};

const YARGS = 'yargs';

/** What a chain of yargs has declared so far. */
function yargs(m: Machine, at: NodeRef): Value {
  const options = m.newObject({ kind: 'plain' }, at);
  options.cell('_').value = givenList(m, at);
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: YARGS, data: options }, at) });
}

function optionsIn({ brand }: HeapObject): HeapObject | undefined {
  return brand.kind === 'modelled' && brand.model === YARGS ? (brand.data as HeapObject) : undefined;
}

/** `.option('region', { default: 'eu-west-1' })`, `.options({ region: … })`. */
function declare(m: Machine, options: HeapObject, { args, at }: IntrinsicCall): void {
  const [first = UNDEFINED, said = UNDEFINED] = args.values;
  for (const { atom } of first) {
    if (atom.kind === 'object') m.spreadInto(options, declaredOptions(m, just(atom), at), at);
    if (atom.kind === 'primitive') m.spreadInto(options, declaredOptions(m, m.newRecord({ [String(atom.value)]: isGiven(said) ? said : m.newRecord({}, at) }, at), at), at);
  }
}

/** `.command(name, description, builder, handler)`, or one object with these. */
function command(m: Machine, options: HeapObject, { self, args, at }: IntrinsicCall): void {
  const [name = UNDEFINED] = args.values;
  const isModule = name.some(({ atom }) => atom.kind === 'object');
  const [builder = UNDEFINED, handler = UNDEFINED] = isModule ? ['builder', 'handler'].map((key) => option(m, name, key, at)) : args.values.slice(2);
  if (isCallable(builder)) m.call(builder, UNDEFINED, { values: [self] }, at);
  else declare(m, options, { self, args: { values: [builder] }, at });
  if (!isCallable(handler)) return;
  const own = m.newObject({ kind: 'plain' }, at);
  m.spreadInto(own, just({ kind: 'object', object: options }), at);
  own.rest.value = given(at, 'an argument');
  m.escape({ values: [handler] }, at, [just({ kind: 'object', object: own })]);
}

/** The builder of yargs: most methods say how the help looks. */
export const YARGS_OBJECTS: ObjectModel = {
  model: YARGS,
  invoke(m, object, key, call) {
    const options = optionsIn(object);
    if (!options) return undefined;
    const parsed = just({ kind: 'object', object: options } as const);
    switch (key) {
      case 'option':
      case 'options':
      case 'positional':
        declare(m, options, call);
        return call.self;
      case 'default': {
        const [name = UNDEFINED, fallback = UNDEFINED] = call.args.values;
        for (const { atom } of name) if (atom.kind === 'primitive') for (const one of [String(atom.value), camelCased(String(atom.value))]) options.cell(one).value = valueOf(m, { name: `--${one}`, fallback }, call.at);
        return call.self;
      }
      case 'command':
        command(m, options, call);
        return call.self;
      case 'parse':
      case 'parseSync':
        return parsed;
      case 'parseAsync':
        return promiseOf(m, parsed);
      default:
        return call.self;
    }
  },
  read(_m, object, key, at) {
    const options = optionsIn(object);
    if (!options || key !== 'argv') return undefined;
    return join([{ guard: [], atom: { kind: 'object', object: options } }], givenNowhere(options, at));
  },
};

/** Options that are not declared may be given all the same. */
function givenNowhere(options: HeapObject, at: NodeRef): Value {
  if (options.rest.value.every(({ atom }) => atom.kind === 'absent')) options.rest.value = given(at, 'an option');
  return [];
}

const PARSERS: Readonly<Record<string, Intrinsic>> = { minimist: byDefaults, mri: byDefaults, 'yargs-parser': byDefaults, getopts: byDefaults, meow, 'command-line-args': byList, yargs: (m, { at }) => yargs(m, at) };

/** Libraries that read the command line. */
export const ARGUMENT_PARSERS: PackageModel = {
  owns: (module) => Object.hasOwn(PARSERS, module) || module === 'yargs/yargs' || module === 'yargs/helpers',
  call(m, { module, path }, call) {
    const name = path.at(-1) ?? 'default';
    if (module === 'yargs/helpers') return name === 'hideBin' ? givenList(m, call.at) : undefined;
    if (module === 'yargs/yargs' || (module === 'yargs' && name === 'default')) return yargs(m, call.at);
    // `yargs.option(…)`, without calling it first.
    if (module === 'yargs') return m.invoke(yargs(m, call.at), name, call.args, call.at);
    return name === 'default' || name === module ? PARSERS[module]?.(m, call) : undefined;
  },
  read: (m, { module }, key, at) => (module === 'yargs' && key === 'argv' ? m.read(yargs(m, at), key, at) : undefined),
};
