import type { ReplayDocument } from '../report/replay-document';
import { deploymentTexts, durationText, episodeText, notes, OUTCOME_TITLES, summarySentences, timesText } from '../report/replay-words';
import type { FolderReplay } from './protocol';

/** A replay in words and places, as the report's page shows it; what is unaffected is only counted in its sentences. */
export function folderReplay(uri: string, document: ReplayDocument): FolderReplay {
  const affected = document.entrypoints.filter(({ outcome }) => outcome !== 'unaffected');
  return {
    uri,
    sentences: summarySentences(document),
    notes: notes(document),
    entrypoints: affected.map(({ outcome, kind, name, file, line, column, minutes, episodes }) => ({
      outcome: OUTCOME_TITLES[outcome],
      title: name === undefined ? file : `${name} (${kind})`,
      duration: durationText(minutes[outcome]),
      place: { file, line, column },
      episodes: episodes.map((episode) => ({
        times: timesText(episode, document),
        text: [episodeText(episode, document), ...deploymentTexts(episode)].join('; '),
        lost: episode.lost.map((use) => ({
          text: `${use.service} ${use.operation ?? 'call'}`,
          region: use.region,
          place: { file: use.file, line: use.line, column: use.column },
          decided: use.decidedAt && { file: use.decidedAt.file, line: use.decidedAt.line, column: use.decidedAt.column },
        })),
        ends: episode.fatal,
      })),
    })),
  };
}
