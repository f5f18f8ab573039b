import { OUTCOMES, type ReplayDocument, type ReplayedEntrypoint } from './replay-document';
import { deploymentTexts, durationText, episodeText, lostText, notes, OUTCOME_TITLES, summarySentences, timesText } from './replay-words';

/** A replay for a post-mortem or a pull request. */
export function replayMarkdown(document: ReplayDocument): string {
  const { incident, entrypoints } = document;
  const affected = OUTCOMES.filter((outcome) => outcome !== 'unaffected').flatMap((outcome) => entrypoints.filter((one) => one.outcome === outcome));
  return [
    `# ${escaped(incident.title)}`,
    '',
    ...(incident.source === undefined ? [] : [`Source of the times: <${incident.source}>`, '']),
    summarySentences(document).map(escaped).join(' '),
    '',
    ...(affected.length === 0 ? [] : ['| Entry point | Outcome | For |', '| --- | --- | --- |', ...affected.map(row), '', ...affected.flatMap((one) => details(one, document))]),
    ...notes(document).flatMap((note) => [note, '']),
  ].join('\n');
}

function row({ file, line, kind, name, outcome, minutes }: ReplayedEntrypoint): string {
  return `| ${nameOf({ file, line, kind, name })} | ${OUTCOME_TITLES[outcome]} | ${durationText(minutes[outcome])} |`;
}

function details(entrypoint: ReplayedEntrypoint, document: ReplayDocument): readonly string[] {
  return [
    `## ${nameOf(entrypoint)}`,
    '',
    ...entrypoint.episodes.flatMap((episode) => [
      `- **${timesText(episode, document)}** ${escaped(episodeText(episode, document))}`,
      ...deploymentTexts(episode).map((text) => `  - ${escaped(text)}`),
      ...episode.lost.map((use) => `  - loses \`${use.file}:${use.line}\` ${escaped(lostText(use))}`),
      ...episode.fatal.map(({ file, line }) => `  - ends in an error at \`${file}:${line}\``),
    ]),
    '',
  ];
}

function nameOf({ file, line, kind, name }: Pick<ReplayedEntrypoint, 'file' | 'line' | 'kind' | 'name'>): string {
  return `\`${file}:${line}\` ${kind}${name === undefined ? '' : ` ${escaped(name)}`}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<>|[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
