import type { DependencyMap, Entrypoint, Failure, Use, Verdict } from '../link/map';
import type { FailedDependency } from './failed-dependency';
import { type Loss, mayLose } from './losses';
import { type Question, setKey, sharedPlays } from './plays';

/** A workspace on which outages can be played. */
export interface Stage {
  /** What it depends on while nothing is out. */
  readonly map: DependencyMap;
  /** The same while these are out: with a failure for each entry point. */
  play(out: readonly FailedDependency[]): Promise<DependencyMap>;
}

/** What an entry point does for some time. */
export interface Episode {
  /** Minutes, as those of `Loss`. */
  readonly from: number;
  readonly to: number;
  /** Undefined where the region of `failure.undecided` uses decides. */
  readonly verdict: Verdict | undefined;
  readonly failure: Failure;
  /** What was out that concerns it. */
  readonly losses: readonly Loss[];
  /** So it goes where calls fail of which some went through. */
  readonly isPartial: boolean;
  /** The verdict counts other operations of the same services as lost, too: it may be less bad. */
  readonly isUpperBound: boolean;
}

export interface EntrypointReplay {
  readonly entrypoint: Entrypoint;
  /** In the order of time, without those in which nothing happens to it. */
  readonly episodes: readonly Episode[];
}

/** What an incident would have done to each entry point. */
export interface Replay {
  /** In the map's order. */
  readonly entrypoints: readonly EntrypointReplay[];
  readonly uses: readonly Use[];
  /** How many outages were played. */
  readonly plays: number;
}

/** A stretch of time in which the same is out. */
interface Phase {
  readonly from: number;
  readonly to: number;
  readonly losses: readonly Loss[];
}

interface Trial {
  readonly entrypoint: Entrypoint;
  readonly phase: Phase;
  readonly losses: readonly Loss[];
  /** While all calls fail that can. */
  readonly worst: Question;
  /** While those get through of which some did. */
  readonly mildest: Question;
}

export async function replay(losses: readonly Loss[], { map, play }: Stage): Promise<Replay> {
  const operations = map.uses.filter(({ kind, isTest }) => kind === 'operation' && !isTest);
  const byId = new Map(operations.map((use) => [use.id, use]));
  const reached = (entrypoint: Entrypoint) => entrypoint.reaches.flatMap((id) => byId.get(id) ?? []);
  const phases = phasesOf(losses.filter((loss) => operations.some((use) => mayLose(loss, use))));
  const entrypoints = distinct(map.entrypoints);
  const trials = entrypoints.flatMap((entrypoint): Trial[] => {
    const uses = reached(entrypoint);
    return phases.flatMap((phase): Trial[] => {
      const concerned = phase.losses.filter((loss) => uses.some((use) => mayLose(loss, use)));
      const notices = ({ service }: FailedDependency) => uses.some((use) => service === undefined || use.service === service);
      if (concerned.length === 0) return [];
      const question = (out: readonly Loss[]): Question => ({ out: out.map(dependencyOf), notices });
      return [{ entrypoint, phase, losses: concerned, worst: question(concerned), mildest: question(concerned.filter(({ window }) => !window.partial)) }];
    });
  });

  const plays = sharedPlays(trials.flatMap(({ worst, mildest }) => [worst, mildest]).filter(({ out }) => out.length > 0));
  const played = new Map<string, DependencyMap>();
  for (const set of plays.values()) if (!played.has(setKey(set))) played.set(setKey(set), await play(set));

  const episodes = (entrypoint: Entrypoint): readonly Episode[] => {
    const uses = reached(entrypoint);
    return merged(
      trials.filter((trial) => trial.entrypoint === entrypoint).flatMap((trial) => {
        const answer = (question: Question) => failureIn(played.get(setKey(plays.get(question) ?? [])), entrypoint);
        const failure = answer(trial.worst);
        return failure ? [episodeOf(trial, failure, answer(trial.mildest), uses)] : [];
      }),
    );
  };
  return { entrypoints: entrypoints.map((entrypoint) => ({ entrypoint, episodes: episodes(entrypoint).filter(isFelt) })), uses: operations, plays: played.size };
}

/** A function that is deployed several times is entered in one way. */
function distinct(entrypoints: readonly Entrypoint[]): readonly Entrypoint[] {
  const byKey = new Map<string, Entrypoint>();
  for (const entrypoint of entrypoints) {
    const known = byKey.get(keyOf(entrypoint));
    byKey.set(keyOf(entrypoint), known ? { ...known, reaches: union(known.reaches, entrypoint.reaches) } : entrypoint);
  }
  return [...byKey.values()];
}

function keyOf({ kind, file, range, name }: Entrypoint): string {
  return JSON.stringify([kind, file, range.start, name]);
}

function dependencyOf({ region, service }: Loss): FailedDependency {
  return { region, ...(service !== undefined && { service }) };
}

function phasesOf(losses: readonly Loss[]): readonly Phase[] {
  const bounds = [...new Set(losses.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return bounds.slice(0, -1).flatMap((from, i) => {
    const out = losses.filter((loss) => loss.from <= from && loss.to > from);
    return out.length === 0 ? [] : [{ from, to: bounds[i + 1]!, losses: out }];
  });
}

/** What becomes of the same entry point in another run. */
function failureIn(map: DependencyMap | undefined, entrypoint: Entrypoint): Failure | undefined {
  return map?.entrypoints.find((one) => keyOf(one) === keyOf(entrypoint))?.failure;
}

/** Where all regions are out there is none that an undecided call could be in. */
function withoutVerdict({ lost, fatal, retried, failover, futile, coldStart }: Failure): Failure {
  return { lost, fatal, retried, failover, futile, coldStart };
}

function episodeOf({ phase, losses }: Trial, failure: Failure, mildest: Failure | undefined, uses: readonly Use[]): Episode {
  const isEverywhere = losses.every(({ region }) => region === '*');
  const verdict = failure.verdict ?? (isEverywhere ? failure.conditional?.there : undefined);
  const lost = new Set(failure.lost);
  const isMeant = (use: Use) => losses.some((loss) => mayLose(loss, use));
  const places = uses.filter((use) => lost.has(use.id) && isMeant(use));
  return {
    from: phase.from,
    to: phase.to,
    verdict,
    failure: isEverywhere ? withoutVerdict(failure) : failure,
    losses,
    isPartial: losses.some(({ window }) => window.partial === true) && JSON.stringify(outcome(mildest)) !== JSON.stringify(outcome(failure)),
    isUpperBound: uses.some((use) => lost.has(use.id) && !isMeant(use)) && !failure.fatal.some((fatal) => places.some((use) => use.file === fatal.file && use.range.start === fatal.range.start)),
  };
}

function outcome(failure: Failure | undefined): unknown {
  return [failure?.verdict, failure?.conditional];
}

function isFelt({ verdict }: Episode): boolean {
  return verdict !== 'unaffected';
}

/** Joins episodes that follow each other and come to the same. */
function merged(episodes: readonly Episode[]): readonly Episode[] {
  const joined: Episode[] = [];
  for (const episode of episodes) {
    const last = joined.at(-1);
    if (last && last.to === episode.from && sameEnd(last) === sameEnd(episode)) joined[joined.length - 1] = join(last, episode);
    else joined.push(episode);
  }
  return joined;
}

function join(a: Episode, b: Episode): Episode {
  const failure: Failure = {
    ...a.failure,
    ...(a.failure.undecided && { undecided: union(a.failure.undecided, b.failure.undecided ?? []) }),
    lost: union(a.failure.lost, b.failure.lost),
    fatal: [...new Map([...a.failure.fatal, ...b.failure.fatal].map((place) => [`${place.file} ${place.range.start}`, place])).values()],
  };
  return { ...a, to: b.to, failure, losses: union(a.losses, b.losses) };
}

function union<Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] {
  return [...new Set([...a, ...b])];
}

function sameEnd({ verdict, failure, isPartial, isUpperBound }: Episode): string {
  return JSON.stringify([verdict, verdict === undefined && failure.conditional, isPartial, isUpperBound]);
}
