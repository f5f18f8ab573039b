import type { OracleCase, Place, TruthRow } from './case';

/** The part of the map document that is scored; see the contract of `regionlint map`. */
export interface ScoredMap {
  readonly uses: readonly ScoredUse[];
  readonly entrypoints: readonly ScoredEntrypoint[];
}

export interface ScoredUse {
  readonly kind: string;
  readonly service: string;
  readonly operation?: string;
  readonly location: Place;
  readonly region: { readonly binding: string; readonly values: readonly string[]; readonly environment: readonly string[] };
  readonly hosts?: readonly string[];
  readonly hostedIn?: readonly string[];
}

export interface ScoredEntrypoint {
  readonly file: string;
  readonly name?: string;
  readonly verdict?: string;
}

/**
 * How a row of the truth was met: `exact` (place, operation, binding and regions), `unresolved` (the analyzer said that
 * it cannot tell), `missed` (nothing is claimed there), `wrong` (something else is claimed).
 */
export type Mark = 'exact' | 'unresolved' | 'missed' | 'wrong';

/** Of an exact row's further columns: `absent` where nothing was claimed and something is true. */
export type Agreement = 'right' | 'wrong' | 'absent';

export interface RowScore {
  readonly row: TruthRow;
  readonly mark: Mark;
  /** What was claimed instead, as text. */
  readonly instead: readonly string[];
  readonly environment?: Agreement;
  readonly hosts?: Agreement;
  readonly hostedIn?: Agreement;
}

export interface VerdictScore {
  readonly entrypoint: string;
  readonly expected: string;
  readonly claimed: string | undefined;
  readonly agreement: Agreement;
}

export interface CaseScore {
  readonly name: string;
  readonly rows: readonly RowScore[];
  /** Operations claimed where the program never calls AWS. */
  readonly phantom: readonly string[];
  /** Operations claimed at places that the truth does not know, or beyond what it has there. */
  readonly stray: readonly string[];
  readonly verdicts: readonly VerdictScore[];
}

export function scoreCase({ name, truth, never }: Pick<OracleCase, 'name' | 'truth' | 'never'>, map: ScoredMap): CaseScore {
  const claims = claimsOf(map);
  const met = new Map(truth.operations.map((row) => [row, claims.find((claim) => isExact(row, claim))]));
  const spoken = new Set(claims.filter((claim) => truth.operations.some((row) => isExact(row, claim))));
  const forbidden = new Set(claims.filter((claim) => never.includes(`${claim.file}:${claim.line}`)));
  const rest = claims.filter((claim) => !spoken.has(claim));

  const rows = truth.operations.map((row) => scoreRow(row, met.get(row), rest.filter((claim) => isAt(row, claim))));
  const open = truth.operations.filter((row) => !met.get(row));
  return {
    name,
    rows,
    phantom: [...forbidden].map(textOf),
    stray: rest.filter((claim) => !forbidden.has(claim) && !open.some((row) => isAt(row, claim))).map(textOf),
    verdicts: truth.entrypoints.flatMap(({ file, name: entry, verdict: expected }) => {
      if (!expected) return [];
      const claimed = map.entrypoints.find((one) => tidy(one.file) === file && (!entry || one.name === entry))?.verdict;
      return [{ entrypoint: `${file} ${entry ?? '(script)'}`, expected, claimed, agreement: !claimed ? 'absent' : claimed === expected ? 'right' : 'wrong' }];
    }),
  };
}

function scoreRow(row: TruthRow, exact: Claim | undefined, here: readonly Claim[]): RowScore {
  if (!exact) {
    const isHonest = here.some((claim) => claim.binding === 'unresolved' && (!claim.operation || isSameOperation(row, claim)));
    return { row, mark: isHonest ? 'unresolved' : here.length ? 'wrong' : 'missed', instead: here.map(textOf) };
  }
  return {
    row,
    mark: 'exact',
    instead: [],
    ...(row.environment.length ? { environment: agree(row.environment, exact.environment) } : {}),
    ...(row.hosts ? { hosts: agree(row.hosts, exact.hosts) } : {}),
    ...(row.hostedIn ? { hostedIn: agree(row.hostedIn, exact.hostedIn) } : {}),
  };
}

/** The operation uses of one place that say the same thing. */
interface Claim extends Place {
  readonly service: string;
  readonly operation: string;
  readonly binding: string;
  readonly values: ReadonlySet<string>;
  readonly environment: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  readonly hostedIn: ReadonlySet<string>;
}

/** Several pinned uses of one place and operation are one claim with all their regions; other bindings stay apart. */
function claimsOf({ uses }: ScoredMap): Claim[] {
  const groups = new Map<string, ScoredUse[]>();
  for (const use of uses) {
    if (use.kind !== 'operation') continue;
    const { binding, values, environment } = use.region;
    const apart = binding === 'pinned' ? [] : [values, environment];
    const key = JSON.stringify([tidy(use.location.file), use.location.line, use.service, use.operation, binding, apart]);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (!first) throw new Error('a group holds at least one use');
    return {
      file: tidy(first.location.file),
      line: first.location.line,
      service: first.service,
      operation: first.operation ?? '',
      binding: first.region.binding,
      values: union(group, (use) => use.region.values),
      environment: union(group, (use) => use.region.environment),
      hosts: union(group, (use) => use.hosts?.map((host) => withoutBucket(use.service, host)) ?? []),
      hostedIn: union(group, (use) => use.hostedIn ?? []),
    };
  });
}

function isExact(row: TruthRow, claim: Claim): boolean {
  if (!isAt(row, claim) || !isSameOperation(row, claim) || claim.binding !== row.binding) return false;
  return row.binding === 'ambient' || row.binding === 'unresolved' || isSameSet(row.values, claim.values);
}

const isAt = (row: TruthRow, claim: Place): boolean =>
  [row, ...(row.also ?? [])].some(({ file, line }) => file === claim.file && line === claim.line);

const isSameOperation = (row: TruthRow, claim: Claim): boolean =>
  claim.service === row.service && (row.operations ?? [row.operation]).includes(claim.operation);

const isSameSet = (expected: readonly string[], claimed: ReadonlySet<string>): boolean =>
  new Set(expected).size === claimed.size && expected.every((value) => claimed.has(value));

function agree(expected: readonly string[], claimed: ReadonlySet<string>): Agreement {
  if (expected.length && !claimed.size) return 'absent';
  return isSameSet(expected, claimed) ? 'right' : 'wrong';
}

const union = (uses: readonly ScoredUse[], of: (use: ScoredUse) => readonly string[]): ReadonlySet<string> => new Set(uses.flatMap(of));

const tidy = (file: string): string => file.replace(/^\.\//, '');

const textOf = ({ file, line, service, operation, binding, values }: Claim): string =>
  [`${file}:${line}`, `${service}.${operation}`, binding, [...values].sort().join('|')].filter(Boolean).join(' ');

/** S3 puts a bucket's or an access point's name before the host; the truth has hosts without it. */
function withoutBucket(service: string, host: string): string {
  return service === 's3' ? host.replace(/^.*?(?=\bs3(-[a-z-]+)?\.([a-z0-9-]+\.)*amazonaws\.com)/, '') : host;
}
