import type { Group, Row } from '../src/report-rows';

/** Words that must all occur, in whatever order and case. */
export function words(filter: string): readonly string[] {
  return filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
}

/** The groups with just those rows that have every word in their own text or in a heading above them. */
export function filterGroups(groups: readonly Group[], wanted: readonly string[]): readonly Group[] {
  if (wanted.length === 0) return groups;
  return groups.flatMap((group) => {
    const heading = `${group.title} ${group.detail ?? ''}`.toLowerCase();
    const missing = wanted.filter((word) => !heading.includes(word));
    const inner = filterGroups(group.groups, missing);
    const rows = group.rows.filter((row) => matches(row, missing));
    const count = rows.length + inner.reduce((sum, one) => sum + one.count, 0);
    return count === 0 ? [] : [{ ...group, count, groups: inner, rows }];
  });
}

function matches({ what, why, place, elsewhere, severity }: Row, wanted: readonly string[]): boolean {
  const text = [what, why, place.file, elsewhere?.place.file ?? '', severity ?? ''].join(' ').toLowerCase();
  return wanted.every((word) => text.includes(word));
}
