import type { Colors } from 'picocolors/types';
import { printable } from './printable';
import { OUTCOMES, type Outcome, type ReplayDocument, type ReplayedEntrypoint, type ReplayedEpisode } from './replay-document';
import { deploymentTexts, durationText, entrypointTitle, episodeText, lostText, notes, OUTCOME_TITLES, summarySentences, timesText } from './replay-words';

/** Lost calls that are shown for each stretch of time. */
const LOST_LINES = 5;

/** A replay for people: a summary in words, then the entry points, worst first; those that are unaffected are only counted. */
export function replayText(document: ReplayDocument, colors: Colors): string {
  const { incident } = document;
  const title = `${incident.title}${incident.source === undefined ? '' : ` (${incident.source})`}`;
  const shown = OUTCOMES.filter((outcome) => outcome !== 'unaffected');
  return [
    colors.bold(printable(title)),
    '',
    ...summarySentences(document).map(printable),
    '',
    ...shown.flatMap((outcome) => outcomeLines(outcome, document, colors)),
    ...notes(document).map((note) => colors.dim(note)),
    '',
  ].join('\n');
}

function outcomeLines(outcome: Outcome, document: ReplayDocument, colors: Colors): readonly string[] {
  const entrypoints = document.entrypoints.filter((one) => one.outcome === outcome);
  if (entrypoints.length === 0) return [];
  const paint = { fails: colors.red, partly: colors.red, degrades: colors.yellow, depends: colors.cyan, survives: colors.green, unaffected: colors.dim }[outcome];
  return [paint(colors.bold(OUTCOME_TITLES[outcome])), ...entrypoints.flatMap((one) => entrypointLines(one, document, colors)), ''];
}

function entrypointLines(entrypoint: ReplayedEntrypoint, document: ReplayDocument, colors: Colors): readonly string[] {
  const { minutes, outcome, episodes } = entrypoint;
  return [
    `  ${colors.bold(printable(entrypointTitle(entrypoint)))}  ${durationText(minutes[outcome])}`,
    ...episodes.flatMap((episode, i) => {
      const lines = [`    ${timesText(episode, document)}  ${printable(episodeText(episode, document))}`];
      // What was said of the stretch before need not be said again.
      return i > 0 && callLines(episode).join() === callLines(episodes[i - 1]!).join() ? lines : [...lines, ...callLines(episode).map((line) => `      ${colors.dim(printable(line))}`)];
    }),
  ];
}

function callLines(episode: ReplayedEpisode): readonly string[] {
  const { lost, fatal } = episode;
  const hidden = lost.length - LOST_LINES;
  return [
    ...deploymentTexts(episode),
    ...lost.slice(0, LOST_LINES).map((use) => `loses  ${use.file}:${use.line}:${use.column}  ${lostText(use)}`),
    ...(hidden > 0 ? [`       … and ${hidden} more`] : []),
    ...fatal.slice(0, 2).map(({ file, line, column }) => `ends   ${file}:${line}:${column}`),
  ];
}
