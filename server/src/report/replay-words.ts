import type { Outcome, ReplayDocument, ReplayedEntrypoint, ReplayedEpisode } from './replay-document';

/** What every form of the replay says in the same words. */

export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  fails: 'fails',
  partly: 'fails in part',
  degrades: 'degrades',
  depends: 'depends on its region',
  survives: 'survives',
  unaffected: 'unaffected',
};

/** `2 h 52 min` */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter((part) => part !== '').join(' ');
}

/** The result in a few sentences. */
export function summarySentences({ summary, entrypoints, estimate, incident }: ReplayDocument): readonly string[] {
  const { counts, minutes } = summary;
  if (summary.entrypoints === 0) return ['No entry point that uses AWS was found.'];
  const would = incident.isHypothetical ? (verb: string) => `would ${verb}` : (verb: string) => `would have ${PARTICIPLES[verb] ?? verb}`;
  const [worst] = entrypoints;
  const sentences: string[] = [];
  if (counts.fails > 0 && worst) sentences.push(`${counts.fails} of ${plural(summary.entrypoints, 'entry point')} ${would('fail')}, ${longest(worst, counts.fails)}.`);
  if (counts.partly > 0) {
    const first = entrypoints.find(({ outcome }) => outcome === 'partly');
    sentences.push(`${counts.fails > 0 ? counts.partly : `${counts.partly} of ${plural(summary.entrypoints, 'entry point')}`} ${would('fail')} for some requests${first ? `, ${longest(first, counts.partly)}` : ''}.`);
  }
  if (counts.fails + counts.partly === 0) sentences.push(counts.depends > 0 ? `None of ${plural(summary.entrypoints, 'entry point')} is known to fail.` : `None of ${plural(summary.entrypoints, 'entry point')} ${would('fail')}.`);
  if (counts.degrades > 0) sentences.push(`${counts.degrades} ${would('degrade')}.`);
  if (counts.depends > 0) sentences.push(`For ${counts.depends} the region in which ${counts.depends === 1 ? 'it runs' : 'they run'} decides${asDeployedClause(summary.asDeployed, counts.depends, would)}.`);
  if (counts.survives > 0) sentences.push(`${counts.survives} ${would('survive')}.`);
  if (counts.unaffected > 0) sentences.push(`${counts.unaffected} ${counts.unaffected === 1 ? 'is' : 'are'} unaffected.`);
  if (worst && counts.fails > 1 && minutes.failing > worst.minutes.fails) sentences.push(`In all, something ${would('fail')} for ${durationText(minutes.failing)}.`);
  if (estimate) sentences.push(estimateSentence(estimate));
  return sentences;
}

/** `: where the workspace deploys them, 40 would have failed and 3 degraded` */
function asDeployedClause({ fails, degrades, unknown }: ReplayDocument['summary']['asDeployed'], depends: number, would: (verb: string) => string): string {
  const parts = [...(fails > 0 ? [`${fails} ${would('fail')}`] : []), ...(degrades > 0 ? [`${degrades} ${would('degrade')}`] : [])];
  const told = unknown === depends ? [] : parts.length > 0 ? parts : ['none would be hit'];
  if (told.length === 0) return ', and no file of the workspace says which that is';
  return `: where the workspace deploys them, ${told.join(' and ')}${unknown > 0 ? `; of ${unknown} no file says where that is` : ''}`;
}

const PARTICIPLES: Readonly<Record<string, string>> = { fail: 'failed', degrade: 'degraded', survive: 'survived' };

function longest({ minutes, outcome }: ReplayedEntrypoint, count: number): string {
  return `${count > 1 ? 'the longest for' : 'for'} ${durationText(minutes[outcome])}`;
}

function estimateSentence({ revenuePerHour, lost, lostAtMost }: NonNullable<ReplayDocument['estimate']>): string {
  const upTo = lostAtMost > lost ? `, and up to ${amount(lostAtMost)} with requests that fail in part` : '';
  return `Estimate: ${amount(lost)} of revenue${upTo}, if all of ${amount(revenuePerHour)} an hour stops while anything fails (revenuePerHour in the configuration).`;
}

function amount(value: number): string {
  return value.toLocaleString('en-US');
}

/** `06:48 - 09:40`, with the days where there are several; `?` after a time that is told from memory. */
export function timesText({ from, to }: Times, { incident }: ReplayDocument): string {
  const [start, end] = [clock(from.time), clock(to.time)];
  const mark = ({ isVerified }: Times['from']) => (isVerified ? '' : '?');
  const startDay = incident.day === undefined && start.day !== undefined ? `${start.day} ` : '';
  const endDay = end.day === undefined || end.day === start.day ? '' : `${end.day} `;
  return `${startDay}${start.time}${mark(from)} - ${endDay}${end.time}${mark(to)}`;
}

interface Times {
  readonly from: { readonly time: string; readonly isVerified: boolean };
  readonly to: Times['from'];
}

function clock(time: string): { readonly day?: string; readonly time: string } {
  return time.startsWith('+') ? { time } : { day: time.slice(0, 10), time: time.slice(11, 16) };
}

/** `fails: DynamoDB in us-east-1 is out` */
export function episodeText({ verdict, conditional, isPartial, isUpperBound, ...episode }: ReplayedEpisode, document: ReplayDocument): string {
  const { undecided = [], out } = episode;
  const cause = causeText(episode, document);
  const bound = isUpperBound ? ' (at worst: as if other operations of the same service failed, too)' : '';
  if (verdict !== undefined || !conditional) return `${verdict ?? 'undecided'}${isPartial && verdict === 'fails' ? ' in part' : ''}: ${cause}${bound}`;
  return `${conditional.there} if ${deciders(undecided)} ${listText([...new Set(out.map(({ region }) => region))])}, else ${conditional.elsewhere}: ${cause}${bound}`;
}

/** `DynamoDB in us-east-1 is out, STS in us-east-1 fails some calls (06:51? - 08:19)`; a service's own times where they are not the whole time. */
function causeText(episode: Pick<ReplayedEpisode, 'from' | 'to' | 'out'>, document: ReplayDocument): string {
  const whole = timesText(episode, document);
  const bySubject = new Map<string, string[]>();
  for (const { name, region, isPartial, from, to } of episode.out) {
    const subject = `${name} in ${region === '*' ? 'every region' : region} ${isPartial ? 'fails some calls' : 'is out'}`;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), timesText({ from, to }, document)]);
  }
  return [...bySubject].map(([subject, times]) => (times.includes(whole) || covers(times, episode, bySubject.size) ? subject : `${subject} (${times.join(', ')})`)).join(', ');
}

/** One cause alone, which goes on beyond what is told of. */
function covers(times: readonly string[], { out }: Pick<ReplayedEpisode, 'out'>, subjects: number): boolean {
  return subjects === 1 && times.length === out.length;
}

/** What would have to be the failed region: `it runs in`, `TABLE_REGION is`; `its calls go to` where no variable decides. */
function deciders(undecided: NonNullable<ReplayedEpisode['undecided']>): string {
  const variables = [...new Set(undecided.flatMap(({ environment }) => environment))];
  if (undecided.some(({ environment }) => environment.length === 0)) return 'its calls go to';
  if (undecided.every(({ environment }) => environment.includes('AWS_REGION'))) return 'it runs in';
  return variables.length === 1 ? `${variables.join()} is` : variables.length > 1 ? `${listText(variables, 'or')} selects` : 'its calls go to';
}

/** `deployed to us-east-1 (serverless.yml:6): fails`, as far as files of the workspace say. */
export function deploymentTexts({ asDeployed }: ReplayedEpisode): readonly string[] {
  return asDeployed.map(({ region, verdict, file, line }) => `deployed to ${region} (${file}:${line}): ${verdict}`);
}

export function entrypointTitle({ file, line, column, kind, name }: ReplayedEntrypoint): string {
  return `${file}:${line}:${column}  ${kind}${name === undefined ? '' : ` ${name}`}`;
}

/** `dynamodb GetItem, pinned to us-east-1 (src/table.ts:17)` */
export function lostText({ service, operation, region, hostedIn, file, line, decidedAt }: ReplayedEpisode['lost'][number]): string {
  const elsewhere = !decidedAt || (decidedAt.file === file && decidedAt.line === line) ? '' : ` (${decidedAt.file}:${decidedAt.line})`;
  const answered = hostedIn.length > 0 && !hostedIn.some((one) => region.includes(one)) ? `, answered from ${hostedIn.join(', ')}` : '';
  return `${service} ${operation ?? 'call'}, ${region}${elsewhere}${answered}`;
}

/** What is to be known of the times. */
export function notes({ incident, entrypoints }: ReplayDocument): readonly string[] {
  const episodes = entrypoints.flatMap((one) => one.episodes);
  if (incident.isHypothetical || episodes.length === 0) return [];
  const isUnverified = episodes.some(({ from, to, out }) => [{ from, to }, ...out].some((times) => !times.from.isVerified || !times.to.isVerified));
  return [`Times are UTC${incident.day === undefined ? '' : `, on ${incident.day}`}.${isUnverified ? ' Those with a ? could not be verified against the published summary.' : ''}`];
}

export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

export function listText(items: readonly string[], word = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
