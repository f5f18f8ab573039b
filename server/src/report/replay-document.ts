import type { Incident } from '../aws/incidents';
import type { Location } from '../extract/location';
import type { Use, Verdict } from '../link/map';
import { type Loss, mayLose } from '../outage/losses';
import type { EntrypointReplay, Episode, Replay } from '../outage/replay';
import { Places } from './places';
import { regionText } from './use-text';

/** What an incident would have done, as docs/incidents.md describes it: plain data that every form of the report is made of. */
export type ReplayDocument = ReturnType<typeof replayDocument>;
export type ReplayedEntrypoint = ReplayDocument['entrypoints'][number];
export type ReplayedEpisode = ReplayedEntrypoint['episodes'][number];

/** From the worst to the best. `partly`: some requests would have failed; `depends`: its region decides. */
export const OUTCOMES = ['fails', 'partly', 'degrades', 'depends', 'survives', 'unaffected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ReplayInput {
  readonly incident: Pick<Incident, 'title' | 'source' | 'windows'>;
  /** Its times are minutes since it began, at a time that nobody knows. */
  readonly isHypothetical: boolean;
  readonly replay: Replay;
  readonly text: (file: string) => string | undefined;
  readonly serviceName: (service: string) => string;
  /** For the estimate. */
  readonly revenuePerHour?: number;
}

export function replayDocument({ incident, isHypothetical, replay, text, serviceName, revenuePerHour }: ReplayInput) {
  const places = new Places(text);
  const byId = new Map(replay.uses.map((use) => [use.id, use]));
  const usesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const at = (location: Location) => {
    const { file, line, column } = places.of(location);
    return { file, line, column };
  };
  const time = (minute: number) => (isHypothetical ? offsetText(minute) : `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`);
  const lostUse = (use: Use) => ({ service: use.service, operation: use.operation, ...at(use), region: regionText(use.region), hostedIn: use.hostedIn, decidedAt: decidedAt(use) });
  const decidedAt = ({ region }: Use) => {
    const step = region.trace.at(-1);
    return step && { ...at(step), note: step.note };
  };
  const episode = ({ from, to, verdict, failure, losses, isPartial, isUpperBound }: Episode) => ({
    from: { time: time(from), isVerified: isVerified(losses, 'from', from) },
    to: { time: time(to), isVerified: isVerified(losses, 'to', to) },
    minutes: to - from,
    verdict,
    conditional: verdict === undefined ? failure.conditional : undefined,
    isPartial,
    isUpperBound,
    out: losses.map((loss) => ({
      service: loss.service,
      name: loss.service === undefined ? 'everything' : serviceName(loss.service),
      region: loss.region,
      operations: loss.operations,
      isPartial: loss.window.partial ?? false,
      from: { time: time(loss.from), isVerified: isVerified([loss], 'from', loss.from) },
      to: { time: time(loss.to), isVerified: isVerified([loss], 'to', loss.to) },
      effect: loss.window.effect,
    })),
    lost: usesOf(failure.lost).filter((use) => losses.some((loss) => mayLose(loss, use))).map(lostUse),
    fatal: failure.fatal.map(at),
    asDeployed: deploymentsOf({ verdict, failure, losses }, usesOf).map(({ at: place, ...one }) => ({ ...one, ...at(place) })),
    undecided: verdict === undefined ? usesOf(failure.undecided ?? []).map((use) => ({ ...lostUse(use), environment: use.region.environment, deployed: use.region.deployed.map((one) => ({ region: one.region, ...at(one), note: one.note })) })) : undefined,
  });
  const days = new Set(replay.entrypoints.flatMap(({ episodes }) => episodes.flatMap(({ from, to }) => [time(from).slice(0, 10), time(to).slice(0, 10)])));
  const entrypoints = replay.entrypoints.map(({ entrypoint, episodes }) => ({
    ...at(entrypoint),
    name: entrypoint.name,
    kind: entrypoint.kind,
    outcome: worstOf(episodes),
    minutes: minutesOf(episodes),
    episodes: episodes.map(episode),
  }));
  const summary = summaryOf(replay.entrypoints, usesOf);
  return {
    version: 1,
    incident: { title: incident.title, source: incident.source, isHypothetical, day: !isHypothetical && days.size === 1 ? [...days][0] : undefined },
    summary,
    estimate: revenuePerHour === undefined ? undefined : estimateOf(revenuePerHour, summary.minutes),
    entrypoints: entrypoints.sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || gravity(a) - gravity(b) || b.minutes[b.outcome] - a.minutes[a.outcome] || compare(a.file, b.file) || a.line - b.line),
    outsideTheCode: incident.windows.filter(({ calls, from }) => calls?.length === 0 || from === null).map(({ service, region, from, to, effect }) => ({ service, region, from, to, effect })),
  };
}

type UsesOf = (ids: readonly string[]) => readonly Use[];

/** What becomes of it in each region that files of the workspace deploy it to; empty where it does not depend on that, or no file says. */
function deploymentsOf({ verdict, failure, losses }: Pick<Episode, 'verdict' | 'failure' | 'losses'>, usesOf: UsesOf) {
  const { conditional, undecided = [] } = failure;
  if (verdict !== undefined || !conditional) return [];
  const uses = usesOf(undecided);
  const deployed = new Map(uses.flatMap(({ region }) => region.deployed).map((one) => [one.region, one]));
  // Where one of the calls may go elsewhere, nothing is known of all of them together.
  const isWhole = (name: string) => uses.every(({ region }) => region.binding !== 'unresolved' && region.deployed.some((one) => one.region === name));
  return [...deployed].filter(([name]) => isWhole(name)).map(([region, at]) => ({ region, verdict: losses.some((loss) => loss.region === region) ? conditional.there : conditional.elsewhere, at }));
}

/** Does it fail, or does its region decide, …? The worst that happens at any time. */
function outcomeOf({ verdict, isPartial }: Pick<Episode, 'verdict' | 'isPartial'>): Outcome {
  if (verdict === undefined) return 'depends';
  return verdict === 'fails' && isPartial ? 'partly' : verdict;
}

function worstOf(episodes: readonly Episode[]): Outcome {
  return OUTCOMES.find((outcome) => episodes.some((one) => outcomeOf(one) === outcome)) ?? 'unaffected';
}

type Minutes = Readonly<Record<Outcome, number>>;

function minutesOf(episodes: readonly Episode[]): Minutes {
  const minutes = { fails: 0, partly: 0, degrades: 0, depends: 0, survives: 0, unaffected: 0 };
  for (const episode of episodes) minutes[outcomeOf(episode)] += episode.to - episode.from;
  return minutes;
}

function summaryOf(entrypoints: readonly EntrypointReplay[], usesOf: UsesOf) {
  const counts = { fails: 0, partly: 0, degrades: 0, depends: 0, survives: 0, unaffected: 0 };
  for (const { episodes } of entrypoints) counts[worstOf(episodes)]++;
  const all = entrypoints.flatMap(({ episodes }) => episodes);
  const during = (...outcomes: readonly Outcome[]) => minutesCovered(all.filter((one) => outcomes.includes(outcomeOf(one))));
  const depending = entrypoints.filter(({ episodes }) => worstOf(episodes) === 'depends').map(({ episodes }) => episodes.flatMap((one) => deploymentsOf(one, usesOf).map(({ verdict }) => verdict)));
  const asDeployed = (wanted: (verdicts: readonly Verdict[]) => boolean) => depending.filter(wanted).length;
  return {
    entrypoints: entrypoints.length,
    counts,
    /** Of those that depend on their region: what becomes of them where files of the workspace deploy them. */
    asDeployed: {
      fails: asDeployed((verdicts) => verdicts.includes('fails')),
      degrades: asDeployed((verdicts) => verdicts.includes('degrades') && !verdicts.includes('fails')),
      unknown: asDeployed((verdicts) => verdicts.length === 0),
    },
    /** Minutes in which at least one entry point fails; in which at least one fails or some of its requests do. */
    minutes: { failing: during('fails'), failingAtLeastPartly: during('fails', 'partly') },
  };
}

/** Of intervals that may overlap. */
function minutesCovered(intervals: readonly { readonly from: number; readonly to: number }[]): number {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return covered;
}

function estimateOf(revenuePerHour: number, { failing, failingAtLeastPartly }: { readonly failing: number; readonly failingAtLeastPartly: number }) {
  const worth = (minutes: number) => Math.round((revenuePerHour * minutes) / 60);
  return { isEstimate: true, revenuePerHour, lost: worth(failing), lostAtMost: worth(failingAtLeastPartly) };
}

/** Is it known when it began, or ended? Of several that begin at once one is enough; a boundary of none of them is one of another part of the event. */
function isVerified(losses: readonly Loss[], bound: 'from' | 'to', minute: number): boolean {
  const there = losses.filter((loss) => loss[bound] === minute);
  return there.length === 0 || there.some(({ window }) => !/unverified|memory/.test(window.verification?.[bound] ?? ''));
}

/** `+3:00` */
function offsetText(minutes: number): string {
  return `+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Of those that depend on their region, the ones come first that fail where they are deployed, or could. */
function gravity({ episodes }: { readonly episodes: readonly { readonly asDeployed: readonly { readonly verdict: Verdict }[]; readonly conditional?: { readonly there: Verdict } | undefined }[] }): number {
  const can = (wanted: Verdict) => episodes.some(({ conditional }) => conditional?.there === wanted);
  if (episodes.some(({ asDeployed }) => asDeployed.some(({ verdict }) => verdict === 'fails'))) return 0;
  return can('fails') ? 1 : can('degrades') ? 2 : 3;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
