import type { Colors } from 'picocolors/types';
import type { DependencyMap, Entrypoint, Failure, Use } from '../link/map';
import { coverageLine, coverageOf } from './coverage';
import { Places } from './places';
import { printable } from './printable';
import { regionText, useText } from './use-text';

/** The map for people: by service and by what decides the region, then where the program is entered and what it reaches from there. */
export function mapText(map: DependencyMap, text: (file: string) => string | undefined, colors: Colors): string {
  const places = new Places(text);
  const uses = map.uses.filter(({ isTest }) => !isTest);
  return [
    ...groups(uses, ({ service }) => service).flatMap(([service, ofService]) => [
      colors.underline(colors.bold(service)),
      ...regionLines(ofService, places, colors),
      '',
    ]),
    ...entrypointLines(map.entrypoints, uses, places, colors),
    ...regionsLines(uses, places, colors),
    coverageLine(coverageOf(uses)),
    '',
  ].join('\n');
}

function regionLines(uses: readonly Use[], places: Places, colors: Colors): string[] {
  return groups(uses, ({ region }) => regionText(region)).flatMap(([region, bound]) => [
    `  ${colors.bold(printable(region))}`,
    ...bound.map((use) => `    ${printable(`${places.name(use)}  ${use.operation ?? use.kind}`)}${colors.dim(printable(decider(use, places)))}`),
  ]);
}

/** The last step of the trace, which decides, where it stands elsewhere than the use. */
function decider({ file, range, region }: Use, places: Places): string {
  const step = region.trace.at(-1);
  if (!step) return '';
  const elsewhere = places.of(step).line !== places.of({ file, range }).line || step.file !== file;
  return `  ← ${elsewhere ? `${places.name(step)}  ` : ''}${step.note}`;
}

function entrypointLines(entrypoints: readonly Entrypoint[], uses: readonly Use[], places: Places, colors: Colors): string[] {
  if (entrypoints.length === 0) return [];
  const byId = new Map(uses.map((use) => [use.id, use]));
  const lines = entrypoints.map((entrypoint) => {
    const reached = entrypoint.reaches.flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind === 'operation');
    const list = groups(reached, (use) => `${useText(use)} ${regionText(use.region)}`).map(([name]) => `    ${name}`);
    const title = `  ${places.name(entrypoint)}  ${entrypoint.kind}${entrypoint.name === undefined ? '' : ` ${entrypoint.name}`}`;
    const { unfollowed = 0 } = entrypoint;
    if (unfollowed > 0) list.push(`    ${unfollowed} ${unfollowed === 1 ? 'call is' : 'calls are'} not followed`);
    const failure = entrypoint.failure ? failureLines(entrypoint.failure, byId, places) : [];
    return [title, ...failure, ...(list.length > 0 ? list : ['    reaches no operation'])].map(printable);
  });
  return [colors.underline(colors.bold('entry points')), ...verdictCounts(entrypoints), ...lines.flat(), ''];
}

/** `  2 fail, 1 survives, 3 undecided`, where an outage was played. */
function verdictCounts(entrypoints: readonly Entrypoint[]): readonly string[] {
  const failures = entrypoints.flatMap(({ failure }) => failure ?? []);
  if (failures.length === 0) return [];
  const verdicts = (['fails', 'degrades', 'survives', 'unaffected', undefined] as const).map((verdict) => [verdict ?? 'undecided', failures.filter((failure) => failure.verdict === verdict).length] as const);
  return [`  with the outage: ${verdicts.flatMap(([verdict, count]) => (count > 0 ? [`${verdict} ${count}`] : [])).join(', ')}`];
}

function failureLines({ verdict, conditional, undecided = [], regions = [], environments = [], lost, fatal }: Failure, uses: ReadonlyMap<string, Use>, places: Places): readonly string[] {
  const named = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => uses.get(id) ?? []).map((use) => `${useText(use)} at ${places.name(use)}`))];
  const end = verdict ?? (conditional ? `${conditional.there} where its region is the one that is out, else ${conditional.elsewhere}` : 'undecided');
  return [
    `    → ${end}`,
    ...named(undecided).map((use) => `      decided by the region of ${use}`),
    ...regions.map(({ region, verdict: there }) => `      deployed to ${region}: ${there}`),
    ...environments.map(({ environment, verdict: there }) => `      in ${environment}: ${there}`),
    ...named(lost).map((use) => `      loses ${use}`),
    ...fatal.map((place) => `      ends in an error at ${places.name(place)}`),
  ];
}

/** Where code runs in several regions: how many operations follow it, and which stay behind. */
function regionsLines(uses: readonly Use[], places: Places, colors: Colors): string[] {
  const moving = uses.filter(({ kind, follows }) => kind === 'operation' && follows);
  return groups(moving, ({ follows }) => (follows?.codeRunsIn ?? []).join(' and ')).flatMap(([regions, all]) => {
    const behind = all.filter(({ follows }) => !follows?.deployment);
    const title = `runs in ${regions}: ${all.length - behind.length} operations follow, ${behind.length} stay behind`;
    return [colors.underline(colors.bold(printable(title))), ...behind.map((use) => printable(`  ${places.name(use)}  ${useText(use)} ${regionText(use.region)}`)), ''];
  });
}

/** Items by a name, names in alphabetical order, items in their own. */
function groups<Item>(items: readonly Item[], name: (item: Item) => string): (readonly [string, readonly Item[]])[] {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const key = name(item);
    const group = byName.get(key);
    if (group) group.push(item);
    else byName.set(key, [item]);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
}
