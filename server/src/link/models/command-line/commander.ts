import { asPromise, promiseWith, settlement } from '../../evaluate/exceptions';
import { argument, type Arguments, type IntrinsicCall, type Machine, type ObjectModel, type PackageModel } from '../../evaluate/machine';
import type { HeapObject } from '../../values/heap';
import { constrain } from '../../values/guard';
import { join, just, NEVER, type NodeRef, UNDEFINED, type Value } from '../../values/value';
import { isCallable } from '../native-functions';
import { isText, option } from '../sdk-client';
import { camelCased, type Declared, given, givenList, valueOf } from './arguments';

const COMMAND = 'command-of-a-program';
const OPTION = 'option-of-a-command';

/** How the two libraries of this form differ. */
interface Style {
  /** `.option(flags, description, { default })` has it in an object. */
  readonly hasOptionRecord: boolean;
}

const COMMANDER: Style = { hasOptionRecord: false };
const CAC: Style = { hasOptionRecord: true };

/** A command, as the program has declared it so far. */
class Command {
  readonly operands: Value[] = [];
  readonly commands: Command[] = [];
  readonly hooks: Value[] = [];
  action: Value | undefined;
  parent: Command | undefined;
  /** What the program has of it. */
  object: Value = UNDEFINED;

  constructor(
    /** Values of the options by name. */
    readonly options: HeapObject,
    readonly style: Style,
  ) {}

  /** Commands that can be asked for: those that do something. */
  runnable(): readonly Command[] {
    return [...(this.action ? [this] : []), ...this.commands.flatMap((command) => command.runnable())];
  }

  /** The nearest first. */
  lineage(): readonly Command[] {
    return [this, ...(this.parent?.lineage() ?? [])];
  }
}

function newCommand(m: Machine, style: Style, at: NodeRef): Command {
  const command = new Command(m.newObject({ kind: 'plain' }, at), style);
  command.object = just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: COMMAND, data: command }, at) });
  return command;
}

function dataIn<T>(value: Value, model: string): T | undefined {
  for (const { atom } of value) {
    if (atom.kind !== 'object') continue;
    for (let object: HeapObject | undefined = atom.object; object; object = object.inner) if (object.brand.kind === 'modelled' && object.brand.model === model) return object.brand.data as T;
  }
  return undefined;
}

/** `-r, --archive-region <name>`, `--no-cache`. */
function flagIn(value: Value): { readonly key: string; readonly isNegated: boolean; readonly name: string } | undefined {
  const [only] = value;
  const [, no, name] = (only?.atom.kind === 'primitive' && /--(no-)?([\w-]+)/.exec(String(only.atom.value))) || [];
  return name === undefined ? undefined : { key: camelCased(name), isNegated: no !== undefined, name: `--${name}` };
}

function declareOption(m: Machine, command: Command, { args, at }: IntrinsicCall, isRequired: boolean): void {
  const [flags = UNDEFINED, , third = UNDEFINED, fourth = UNDEFINED] = args.values;
  const flag = flagIn(flags);
  if (!flag) return;
  // A function in the third place parses what is given.
  const fallback = command.style.hasOptionRecord ? option(m, third, 'default', at) : isCallable(third) ? fourth : third;
  const value = flag.isNegated ? join(given(at, `\`${flag.name}\``), just({ kind: 'primitive', value: true })) : valueOf(m, { name: flag.name, fallback, isRequired }, at);
  m.store.write(command.options.cell(flag.key), value);
}

/** `new Option('-r, --region <name>').env('REGION').default('eu-west-1')`. */
interface OptionData {
  readonly flags: Value;
  readonly declared: Omit<Declared, 'name'>;
}

function optionObject(m: Machine, data: OptionData, at: NodeRef): Value {
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: OPTION, data }, at) });
}

function textIn(value: Value): string | undefined {
  const [only] = value;
  return only?.atom.kind === 'primitive' ? String(only.atom.value) : undefined;
}

/** `<table>`, `[region]`, `<files...>`. */
function operand(m: Machine, text: string, fallback: Value, at: NodeRef): Value {
  if (text.includes('...')) return givenList(m, at);
  return valueOf(m, { name: text, fallback, isRequired: text.startsWith('<') }, at);
}

function addOperands(m: Machine, command: Command, text: string, at: NodeRef): void {
  for (const [one] of text.matchAll(/<[^>]+>|\[[^\]]+\]/g)) command.operands.push(operand(m, one, UNDEFINED, at));
}

/** Runs the command that somebody asks for: where there are several, any of them. */
function run(m: Machine, program: Command, at: NodeRef): Value {
  const commands = program.runnable();
  const choice = m.choice('the command that is asked for');
  return m.fork(commands.map((command, i) => ({ guards: commands.length > 1 ? [constrain(choice, [String(i)])] : [[]], run: () => runOne(m, command, at) })));
}

function runOne(m: Machine, command: Command, at: NodeRef): Value {
  for (const { hooks, object } of command.lineage().toReversed()) for (const hook of hooks) m.await(m.call(hook, UNDEFINED, { values: [object, command.object] }, at));
  const options = just({ kind: 'object', object: command.options } as const);
  return m.await(m.call(command.action ?? UNDEFINED, command.object, { values: [...command.operands, options, command.object] }, at));
}

/** `parse()` does not wait for actions: nobody sees their errors. */
function parse(m: Machine, command: Command, at: NodeRef, isAsync: boolean): Value {
  const { rejected } = settlement(asPromise(m, () => run(m, command, at)));
  const result = command.style === CAC ? m.newRecord({ options: just({ kind: 'object', object: command.options }), args: givenList(m, at) }, at) : command.object;
  if (isAsync) return promiseWith(result, rejected);
  if (rejected.length > 0) m.outage?.abandon(rejected, m.path, at);
  return result;
}

/** The command's own options and those of the commands around it. */
function withGlobals(m: Machine, command: Command, at: NodeRef): Value {
  const made = m.newObject({ kind: 'plain' }, at);
  for (const { options } of command.lineage().toReversed()) m.spreadInto(made, just({ kind: 'object', object: options }), at);
  return just({ kind: 'object', object: made });
}

type Method = (m: Machine, command: Command, call: IntrinsicCall) => Value;

const METHODS: Readonly<Record<string, Method>> = {
  option: (m, command, call) => (declareOption(m, command, call, false), call.self),
  requiredOption: (m, command, call) => (declareOption(m, command, call, true), call.self),
  addOption(m, command, { self, args, at }) {
    const data = dataIn<OptionData>(argument(args, 0) ?? UNDEFINED, OPTION);
    const flag = data && flagIn(data.flags);
    if (flag) m.store.write(command.options.cell(flag.key), valueOf(m, { ...data.declared, name: flag.name }, at));
    return self;
  },
  argument(m, command, { self, args, at }) {
    const [text = UNDEFINED, , third = UNDEFINED, fourth = UNDEFINED] = args.values;
    command.operands.push(operand(m, textIn(text) ?? '[argument]', isCallable(third) ? fourth : third, at));
    return self;
  },
  arguments(m, command, { self, args, at }) {
    addOperands(m, command, textIn(argument(args, 0) ?? UNDEFINED) ?? '', at);
    return self;
  },
  command(m, command, { args, at }) {
    const child = newCommand(m, command.style, at);
    addOperands(m, child, textIn(argument(args, 0) ?? UNDEFINED) ?? '', at);
    child.parent = command;
    command.commands.push(child);
    return child.object;
  },
  addCommand(_m, command, { self, args }) {
    const child = dataIn<Command>(argument(args, 0) ?? UNDEFINED, COMMAND);
    if (child && child !== command) {
      child.parent = command;
      command.commands.push(child);
    }
    return self;
  },
  action(_m, command, { self, args }) {
    command.action = argument(args, 0);
    return self;
  },
  hook(_m, command, { self, args }) {
    const [event = UNDEFINED, fn = UNDEFINED] = args.values;
    if (isText(event, 'preAction') || isText(event, 'preSubcommand')) command.hooks.push(fn);
    return self;
  },
  parse: (m, command, { at }) => parse(m, command, at, false),
  parseAsync: (m, command, { at }) => parse(m, command, at, true),
  opts: (_m, { options }) => just({ kind: 'object', object: options }),
  optsWithGlobals: (m, command, { at }) => withGlobals(m, command, at),
  getOptionValue: (m, { options }, { args, at }) => m.readIndex(just({ kind: 'object', object: options }), argument(args, 0) ?? UNDEFINED, at),
  setOptionValue(m, { options }, { self, args, at }) {
    m.writeMember(just({ kind: 'object', object: options }), argument(args, 0) ?? UNDEFINED, argument(args, 1) ?? UNDEFINED, at);
    return self;
  },
  error: (m, _command, { at }) => (m.outage?.exit(m.path, at), NEVER),
};

/** Commands of commander and cac: what else they can be told says how the help looks. */
export const COMMANDS: ObjectModel = {
  model: COMMAND,
  invoke(m, object, key, call) {
    const command = object.brand.kind === 'modelled' ? (object.brand.data as Command) : undefined;
    if (!command) return undefined;
    return Object.hasOwn(METHODS, key) ? METHODS[key]!(m, command, call) : call.self;
  },
  read(m, object, key, at) {
    const command = object.brand.kind === 'modelled' ? (object.brand.data as Command) : undefined;
    if (key === 'args' || key === 'processedArgs') return givenList(m, at);
    return key === 'parent' ? (command?.parent?.object ?? UNDEFINED) : undefined;
  },
};

export const COMMAND_OPTIONS: ObjectModel = {
  model: OPTION,
  invoke(m, object, key, { self, args, at }) {
    if (object.brand.kind !== 'modelled') return undefined;
    const { flags, declared } = object.brand.data as OptionData;
    const first = argument(args, 0) ?? UNDEFINED;
    if (key === 'default') return optionObject(m, { flags, declared: { ...declared, fallback: first } }, at);
    if (key === 'env') return optionObject(m, { flags, declared: { ...declared, variable: textIn(first) } }, at);
    if (key === 'makeOptionMandatory') return optionObject(m, { flags, declared: { ...declared, isRequired: true } }, at);
    return self;
  },
};

const programs = new WeakMap<Machine, Value>();

/** `import { program } from 'commander'`: one for all. */
function sharedProgram(m: Machine, at: NodeRef): Value {
  let program = programs.get(m);
  if (!program) programs.set(m, (program = newCommand(m, COMMANDER, at).object));
  return program;
}

function made(m: Machine, module: string, name: string, args: Arguments, at: NodeRef): Value | undefined {
  if (module === 'cac') return name === 'default' || name === 'cac' ? newCommand(m, CAC, at).object : undefined;
  if (name === 'Command' || name === 'createCommand') return newCommand(m, COMMANDER, at).object;
  return name === 'Option' || name === 'createOption' ? optionObject(m, { flags: argument(args, 0) ?? UNDEFINED, declared: { fallback: UNDEFINED } }, at) : undefined;
}

/** commander (https://github.com/tj/commander.js) and cac (https://github.com/cacjs/cac): commands with options and actions. */
export const COMMAND_LIBRARIES: PackageModel = {
  owns: (module) => module === 'commander' || module === '@commander-js/extra-typings' || module === 'cac',
  call: (m, { module, path }, { args, at }) => made(m, module, path.at(-1) ?? 'default', args, at),
  construct: (m, { module, path }, args, at) => made(m, module, path.at(-1) ?? 'default', args, at),
  read: (m, { module, path }, key, at) => (module !== 'cac' && path.length === 0 && key === 'program' ? sharedProgram(m, at) : undefined),
};
