import type { ClassFact, FunctionFact } from '../../extract/facts';
import { ABSENT, join, type NodeRef, under, type Value } from './value';
import { ALWAYS, type Guard, withoutChoices } from './guard';

/** A variable or a member: the only thing that changes while a program is evaluated. */
export class Cell {
  constructor(public value: Value) {}

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
    const cell = new Cell(value);
    this.cells.set(name, cell);
    return cell;
  }

  alias(name: string, cell: Cell): void {
    this.cells.set(name, cell);
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
  private static count = 0;
  /** Tells objects apart where one is the key of a map. */
  readonly serial = HeapObject.count++;
  /** In order of insertion. A cell may hold the absent value: a key of one branch only. */
  readonly members = new Map<string, Cell>();
  readonly accessors = new Map<string, Accessor>();
  /** What reading any other key may give besides nothing: from spreading or writing what cannot be told. */
  readonly rest = new Cell(ABSENT);
  prototype: HeapObject | undefined;
  /** What the constructor of a base class outside the workspace has made: members that are not found here are looked up there. */
  inner: HeapObject | undefined;

  constructor(
    readonly brand: Brand,
    readonly at: NodeRef,
  ) {}

  cell(key: string): Cell {
    let cell = this.members.get(key);
    if (!cell) this.members.set(key, (cell = new Cell(ABSENT)));
    return cell;
  }

  keys(): readonly string[] {
    return [...this.members].flatMap(([key, { value }]) => (value.some(({ atom }) => atom.kind !== 'absent') ? [key] : []));
  }
}

/** Cells written since some moment, with the values they have now. */
export type Writes = ReadonlyMap<Cell, Value>;

/** A value that can be more than this is merged without telling by which choice. */
const MOST_GUARDED = 6;

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

  mark(): number {
    return this.trail.length;
  }

  /** What has been written since `mark`. */
  writesSince(mark: number): Writes {
    const writes = new Map<Cell, Value>();
    for (let i = mark; i < this.trail.length; i++) writes.set(this.trail[i]!.cell, this.trail[i]!.cell.value);
    return writes;
  }

  /** What has been written since `mark` holds whatever is undone later. */
  keep(mark: number): void {
    this.trail.length = mark;
  }

  /** Takes back everything written since `mark`. */
  undo(mark: number): Writes {
    const writes = this.writesSince(mark);
    while (this.trail.length > mark) {
      const { cell, old } = this.trail.pop()!;
      cell.value = old;
    }
    return writes;
  }

  /** Makes every cell hold what it held at the end of any of the branches, each under its guards. */
  merge(branches: readonly { readonly guards: readonly Guard[]; readonly writes: Writes }[]): void {
    const cells = new Set(branches.flatMap(({ writes }) => [...writes.keys()]));
    for (const cell of cells) {
      const values = branches.map(({ writes }) => writes.get(cell) ?? cell.value);
      const isSame = values.every((value) => value === values[0]);
      if (isSame) {
        this.write(cell, values[0]!);
        continue;
      }
      // Telling the branches apart pays for values that can be few things; for others only what the environment says is kept.
      const isWide = values.some((value) => value.length > MOST_GUARDED);
      this.write(cell, join(...branches.flatMap(({ guards }, i) => (isWide ? distinct(guards.map(withoutChoices)) : guards).map((guard) => under(guard, values[i]!)))));
    }
  }

  apply(writes: Writes): void {
    for (const [cell, value] of writes) this.write(cell, value);
  }
}
