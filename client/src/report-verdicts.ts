import type { FolderReplay } from '../../server/src/lsp/protocol';
import type { Group, Place, Row } from './report-rows';

type ReplayedEntrypoint = FolderReplay['entrypoints'][number];
type Episode = ReplayedEntrypoint['episodes'][number];

/** What the outage would have done to the entry points, worst first: each with the calls that it would have lost. */
export function verdictGroups(replays: readonly FolderReplay[]): readonly Group[] {
  const replayed = replays.flatMap(({ uri, entrypoints }) => entrypoints.map((entrypoint) => ({ outcome: entrypoint.outcome, group: entrypointGroup(entrypoint, uri) })));
  const outcomes = [...new Set(replayed.map(({ outcome }) => outcome))];
  return outcomes.map((outcome) => {
    const groups = replayed.filter((one) => one.outcome === outcome).map(({ group }) => group);
    return { title: `Entry points: ${outcome}`, count: groups.length, groups, rows: [] };
  });
}

function entrypointGroup({ title, duration, place, episodes }: ReplayedEntrypoint, folder: string): Group {
  const rows = episodes.flatMap((episode, i) => [
    { what: episode.times, why: episode.text, place: { folder, ...place } },
    // What is lost again for the same reason need not be listed again.
    ...(sameCalls(episode, episodes[i - 1]) ? [] : callRows(episode, folder)),
  ]);
  return { title, detail: duration, count: rows.length, groups: [], rows };
}

function callRows({ lost, ends }: Episode, folder: string): readonly Row[] {
  const at = (place: Omit<Place, 'folder'>): Place => ({ folder, ...place });
  return [
    ...lost.map(({ text, region, place, decided }): Row => {
      const isElsewhere = decided && !(decided.file === place.file && decided.line === place.line);
      return { what: `loses ${text}`, why: region, place: at(place), ...(isElsewhere && { elsewhere: { relation: 'decided', place: at(decided) } }) };
    }),
    ...ends.map((place): Row => ({ what: 'ends in an error', why: '', place: at(place) })),
  ];
}

function sameCalls(a: Episode, b: Episode | undefined): boolean {
  return JSON.stringify([a.lost, a.ends]) === JSON.stringify([b?.lost, b?.ends]);
}
