import type { ClassFact, FunctionFact } from '../../extract/facts';
import { ABSENT, join, type NodeRef, under, type Value } from './value';
import { ALWAYS, type Guard, withoutChoices } from './guard';

/** A variable or a member: the only thing that changes while a program is evaluated. */
export class Cell {
  /** Cells and objects made so far, in this process. */
  static births = 0;

  /** `born` tells on which of the program's ways it can be reached: on that on which it was made, and on those that begin later. */
  constructor(
    public value: Value,
    readonly isVariable = false,
    readonly born = ++Cell.births,
  ) {}

  read(): Value {
    return this.value;
  }
}

/** Stands for another module's cell under a local name: imports are live, and evaluated when they are first read. */
export class ImportedCell extends Cell {
  constructor(private readonly resolve: () => Value) {
    super(ABSENT);
  }

  override read(): Value {
    return this.resolve();
  }
}

/** Names visible at some point of the program. */
export class Scope {
  private readonly cells = new Map<string, Cell>();

  constructor(
    readonly parent: Scope | undefined,
    readonly file: string,
  ) {}

  declare(name: string, value: Value): Cell {
    const cell = new Cell(value, true);
    this.cells.set(name, cell);
    return cell;
  }

  alias(name: string, cell: Cell): void {
    this.cells.set(name, cell);
  }

  /** The same names with the same values, in cells of their own. */
  copy(): Scope {
    const copied = new Scope(this.parent, this.file);
    for (const [name, cell] of this.cells) copied.declare(name, cell.read());
    return copied;
  }

  own(name: string): Cell | undefined {
    return this.cells.get(name);
  }

  lookup(name: string): Cell | undefined {
    return this.cells.get(name) ?? this.parent?.lookup(name);
  }
}

export interface Closure {
  readonly fn: FunctionFact;
  readonly scope: Scope;
  /** Of the function around an arrow; bound functions have one too. */
  readonly self?: Value;
  /** Where `super` leads: the class a method is declared in. */
  readonly home?: HeapObject;
  readonly boundArgs?: readonly Value[];
  /** As of a cell. */
  readonly born?: number;
  /** A function is an object, too: its members, from the first time that anybody asks. */
  members?: HeapObject;
}

/** What a heap object is besides its members. */
export type Brand =
  | { readonly kind: 'plain' }
  | { readonly kind: 'array' }
  | { readonly kind: 'map' | 'set' }
  /** Of JavaScript's own error class of that name. */
  | { readonly kind: 'error'; readonly cls: string }
  | { readonly kind: 'class'; readonly cls: ClassFact; readonly scope: Scope; readonly heritage: Value }
  | { readonly kind: 'instance'; readonly of: HeapObject }
  | { readonly kind: 'module'; readonly file: string }
  | { readonly kind: 'process-env' }
  /** Made by a model of the SDK or of a library: `data` is the model's own. */
  | { readonly kind: 'modelled'; readonly model: string; readonly data: unknown };

/** A member read through a getter. */
export interface Accessor {
  readonly get?: Closure;
  readonly set?: Closure;
}

export class HeapObject {
  /** In order of insertion. A cell may hold the absent value: a key of one branch only. */
  readonly members = new Map<string, Cell>();
  readonly accessors = new Map<string, Accessor>();
  /** What reading any other key may give besides nothing: from spreading or writing what cannot be told. */
  readonly rest: Cell;
  /** Environment variables that are keys of what is in `rest`: `{ [process.env.TABLE]: … }`. */
  keyVariables: Set<string> | undefined;
  prototype: HeapObject | undefined;
  /** What the constructor of a base class outside the workspace has made: members that are not found here are looked up there. */
  inner: HeapObject | undefined;

  constructor(
    readonly brand: Brand,
    readonly at: NodeRef,
    /** Tells objects apart where one is the key of a map, and the ways on which it can be reached. */
    readonly serial = ++Cell.births,
  ) {
    this.rest = new Cell(ABSENT, false, serial);
  }

  cell(key: string): Cell {
    let cell = this.members.get(key);
    if (!cell) this.members.set(key, (cell = new Cell(ABSENT, false, this.serial)));
    return cell;
  }

  keys(): readonly string[] {
    return [...this.members].flatMap(([key, { value }]) => (value.some(({ atom }) => atom.kind !== 'absent') ? [key] : []));
  }
}

/** A moment of the evaluation. */
export interface Mark {
  readonly length: number;
  /** Cells made until then. */
  readonly births: number;
}

/** Cells written on some way of the program, with the values they have at its end. Cells born in between can be reached on this way. */
export class Writes extends Map<Cell, Value> {
  constructor(
    readonly after = Number.POSITIVE_INFINITY,
    readonly until = Number.POSITIVE_INFINITY,
  ) {
    super();
  }

  /** Can the way reach a cell that was not there before any of the ways began? */
  canReach({ born }: Cell): boolean {
    return this.after < born && born <= this.until;
  }
}

export const NO_WRITES = new Writes();

/** A value that can be more than this is merged without telling by which choice. */
const MOST_GUARDED = 6;

interface Branch {
  readonly guards: readonly Guard[];
  readonly writes: Writes;
}

interface End {
  readonly guards: readonly Guard[];
  readonly value: Value;
}

function anyOf(ends: readonly End[]): Value {
  // Telling the branches apart pays for values that can be few things; for others only what the environment says is kept.
  const isWide = ends.some(({ value }) => value.length > MOST_GUARDED);
  const parts: Value[] = [];
  for (const { guards, value } of ends) for (const guard of isWide ? distinct(guards.map(withoutChoices)) : guards) parts.push(under(guard, value));
  return join(...parts);
}

function distinct(guards: readonly Guard[]): readonly Guard[] {
  return guards.some((guard) => guard.length === 0) ? [ALWAYS] : guards;
}

/** All changes go through here, so that a branch can be tried, undone, and merged with the other branch. */
export class Store {
  private readonly trail: { readonly cell: Cell; readonly old: Value }[] = [];

  write(cell: Cell, value: Value): void {
    if (cell.value === value) return;
    this.trail.push({ cell, old: cell.value });
    cell.value = value;
  }

  mark(): Mark {
    return { length: this.trail.length, births: Cell.births };
  }

  /** What has been written since `mark`. */
  writesSince({ length, births }: Mark): Writes {
    const writes = new Writes(births, Cell.births);
    for (let i = length; i < this.trail.length; i++) writes.set(this.trail[i]!.cell, this.trail[i]!.cell.value);
    return writes;
  }

  /** Has anything been written since `mark` that was there then? */
  hasWrittenBefore({ length, births }: Mark): boolean {
    for (let i = length; i < this.trail.length; i++) if (this.trail[i]!.cell.born <= births) return true;
    return false;
  }

  /** What has been written since `mark` holds whatever is undone later. */
  keep({ length }: Mark): void {
    this.trail.length = length;
  }

  /** Takes back everything written since `mark`. */
  undo(mark: Mark): Writes {
    const writes = this.writesSince(mark);
    while (this.trail.length > mark.length) {
      const { cell, old } = this.trail.pop()!;
      cell.value = old;
    }
    return writes;
  }

  /**
   * Makes every cell hold what it held at the end of any of the branches, each under its guards. A cell that was made on one branch cannot be
   * reached from another, nor can a variable whose declaration that other has not come to: they stay what they are (most cells that are written
   * are of this kind: the variables of functions that were called).
   */
  merge(branches: readonly Branch[]): void {
    const start = Math.min(...branches.map(({ writes }) => writes.after));
    const cells = new Set<Cell>();
    for (const { writes } of branches) for (const cell of writes.keys()) cells.add(cell);
    for (const cell of cells) {
      const ends: End[] = [];
      for (const { guards, writes } of branches) {
        if (cell.born > start && !writes.canReach(cell)) continue;
        const value = writes.get(cell) ?? cell.value;
        if (!cell.isVariable || value !== ABSENT) ends.push({ guards, value });
      }
      const [first] = ends;
      if (!first) continue;
      this.write(cell, ends.every(({ value }) => value === first.value) ? first.value : anyOf(ends));
    }
  }

  apply(writes: Writes): void {
    for (const [cell, value] of writes) this.write(cell, value);
  }
}
