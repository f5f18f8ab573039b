import type { Registration } from '../../entry/registration';
import type { Machine } from '../../evaluate/machine';
import type { NodeRef, Value } from '../../values/value';
import { isCallable } from '../native-functions';

/** What runs for one request, in order. */
export interface Chain {
  readonly before: readonly Value[];
  readonly handlers: readonly Value[];
  readonly after: readonly Value[];
  /** The nearest first. */
  readonly errorHandlers: readonly Value[];
  readonly method: string;
  readonly at: NodeRef;
  /** The application that serves it, with what the program has hung on it. */
  readonly application?: Value | undefined;
}

/** How a framework calls the functions of a chain: a promise of what is answered. */
export type Serve = (m: Machine, chain: Chain) => Value;

type Layer = { readonly kind: 'middleware'; readonly path: string; readonly fn: Value } | { readonly kind: 'error'; readonly fn: Value } | { readonly kind: 'place' };

interface Mount {
  readonly app: WebApp;
  readonly path: string;
  /** Layers of the outer one that come before. */
  readonly index: number;
}

/** A router under more prefixes than this is not told apart further. */
const MOST_NAMES = 4;
const DEEPEST_MOUNT = 6;

/** An application or a router of a web framework, as the program has built it so far. */
export class WebApp {
  private readonly layers: Layer[] = [];
  private readonly mounts: Mount[] = [];
  private readonly routed: Registration[] = [];
  /** What the program has of it. */
  object: Value | undefined;

  constructor(
    private readonly serve: Serve,
    public prefix = '',
  ) {}

  use(path: string, fn: Value): void {
    this.layers.push({ kind: 'middleware', path, fn });
  }

  onError(fn: Value): void {
    this.layers.push({ kind: 'error', fn });
  }

  mountOn(app: WebApp, path: string): void {
    app.layers.push({ kind: 'place' });
    if (app !== this && !this.mounts.some((mount) => mount.app === app && mount.path === path)) this.mounts.push({ app, path, index: app.layers.length });
  }

  /** The routes of this application and of all that is mounted on it. */
  routes(): readonly Registration[] {
    return this.routed;
  }

  route(m: Machine, method: string, path: string, handlers: readonly Value[], at: NodeRef): void {
    if (!handlers.some(isCallable)) return;
    this.layers.push({ kind: 'place' });
    const index = this.layers.length;
    const registration: Registration = {
      kind: 'http',
      at,
      names: () => [...new Set(this.prefixes(DEEPEST_MOUNT).map((prefix) => `${method} ${joined(prefix, path)}`))].slice(0, MOST_NAMES),
      application: () => this.outermost(DEEPEST_MOUNT),
      enter: (machine) => this.serve(machine, { before: this.before(index, path, DEEPEST_MOUNT), handlers: handlers.filter(isCallable), after: this.after(index, path, DEEPEST_MOUNT), errorHandlers: this.errorHandlers(DEEPEST_MOUNT), method, at, application: this.outermost(DEEPEST_MOUNT).object }),
    };
    this.announce(registration, DEEPEST_MOUNT);
    m.registrations.add(registration);
  }

  private announce(registration: Registration, depth: number): void {
    this.routed.push(registration);
    if (depth > 0) for (const { app } of this.mounts) app.announce(registration, depth - 1);
  }

  private prefixes(depth: number): readonly string[] {
    if (this.mounts.length === 0 || depth === 0) return [this.prefix];
    return this.mounts.flatMap(({ app, path }) => app.prefixes(depth - 1).map((outer) => `${outer}${path}${this.prefix}`));
  }

  private outermost(depth: number): WebApp {
    const [mount] = this.mounts;
    return mount && depth > 0 ? mount.app.outermost(depth - 1) : this;
  }

  private before(index: number, path: string, depth: number): readonly Value[] {
    const [mount] = this.mounts;
    const outer = mount && depth > 0 ? mount.app.before(mount.index, `${mount.path}${this.prefix}${path}`, depth - 1) : [];
    return [...outer, ...this.middleware(path, 0, index)];
  }

  private after(index: number, path: string, depth: number): readonly Value[] {
    const [mount] = this.mounts;
    const outer = mount && depth > 0 ? mount.app.after(mount.index, `${mount.path}${this.prefix}${path}`, depth - 1) : [];
    return [...this.middleware(path, index, this.layers.length), ...outer];
  }

  private errorHandlers(depth: number): readonly Value[] {
    const [mount] = this.mounts;
    const own = this.layers.flatMap((layer) => (layer.kind === 'error' ? [layer.fn] : []));
    return [...own, ...(mount && depth > 0 ? mount.app.errorHandlers(depth - 1) : [])];
  }

  private middleware(path: string, start: number, end: number): readonly Value[] {
    return this.layers.slice(start, end).flatMap((layer) => (layer.kind === 'middleware' && isCallable(layer.fn) && covers(layer.path, path) ? [layer.fn] : []));
  }
}

/** Does middleware under `pattern` run for a path? */
function covers(pattern: string, path: string): boolean {
  const start = pattern.replace(/\/?\*.*$/, '').replace(/\/$/, '');
  return start === '' || start.includes('…') || path === start || path.startsWith(`${start}/`);
}

function joined(prefix: string, path: string): string {
  const whole = `${prefix}/${path}`.replace(/\/{2,}/g, '/');
  return whole.length > 1 ? whole.replace(/\/$/, '') : whole;
}
