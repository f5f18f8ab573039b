import type { Agreement, CaseScore, Mark, RowScore, VerdictScore } from './score';

const MARKS: readonly Mark[] = ['exact', 'unresolved', 'missed', 'wrong'];
const BINDINGS = ['pinned', 'defaulted', 'ambient', 'unresolved'];
const DETAILS = ['environment', 'hosts', 'hostedIn'] as const;
const VERDICTS = ['fails', 'degrades', 'survives', 'unaffected'];

/** What is not as it should be of regions, one line each. */
export function problemsOf({ rows, phantom, stray }: CaseScore): string[] {
  return [
    ...rows.filter(({ mark }) => mark !== 'exact').map(rowProblem),
    ...phantom.map((text) => `phantom: ${text}`),
    ...stray.map((text) => `stray: ${text}`),
    ...rows.flatMap((score) => DETAILS.filter((detail) => (score[detail] ?? 'right') !== 'right').map((detail) => `${detail} ${score[detail]}: ${placeOf(score)}`)),
  ];
}

/** The verdicts that are claimed and not so; where none is claimed yet, the table alone tells. */
export function verdictProblems({ verdicts }: CaseScore): string[] {
  return verdicts
    .filter(({ agreement }) => agreement === 'wrong')
    .map(({ entrypoint, expected, claimed, agreement }) => `verdict ${agreement}: ${entrypoint} ${expected}${claimed ? `, not ${claimed}` : ''}`);
}

function rowProblem(score: RowScore): string {
  const { binding, values } = score.row;
  const instead = score.instead.length ? `, not ${score.instead.join(' / ')}` : '';
  return `${score.mark}: ${placeOf(score)} is ${[binding, values.join('|')].filter(Boolean).join(' ')}${instead}`;
}

const placeOf = ({ row }: RowScore): string => `${row.file}:${row.line} ${row.service}.${row.operation}`;

/** The score of many cases as a table for people. */
export function tableOf(scores: readonly CaseScore[]): string {
  const rows = scores.flatMap((score) => score.rows);
  const lines = [...BINDINGS.map((binding) => line(binding, rows.filter(({ row }) => row.binding === binding))), line('all', rows)];
  const header = ['', 'rows', ...MARKS, 'exact %', 'wrong %'];
  const table = [header, ...lines].map(([name = '', ...cells]) => name.padEnd(12) + cells.map((cell) => cell.padStart(11)).join(''));
  const agreements = DETAILS.map((detail) => agreementLine(detail, rows.map((score) => score[detail])));
  const verdicts = scores.flatMap((score) => score.verdicts);
  const byVerdict = [...VERDICTS.map((name) => verdictLine(name, verdicts.filter(({ expected }) => expected === name))), verdictLine('all verdicts', verdicts)];
  const count = (of: (score: CaseScore) => readonly string[]): number => scores.flatMap(of).length;
  return [...table, '', ...agreements, '', ...byVerdict, '', `phantom ${count(({ phantom }) => phantom)}, stray ${count(({ stray }) => stray)}, cases ${scores.length}`].join('\n');
}

function line(name: string, rows: readonly RowScore[]): string[] {
  const counts = MARKS.map((wanted) => rows.filter(({ mark }) => mark === wanted).length);
  const [exact = 0, , , wrong = 0] = counts;
  return [name, `${rows.length}`, ...counts.map(String), percent(exact, rows.length), percent(wrong, rows.length)];
}

/** `too good`: an entry point that is worse off than claimed, which is the claim that costs most. */
function verdictLine(name: string, verdicts: readonly VerdictScore[]): string {
  const tooGood = verdicts.filter(({ expected, claimed }) => claimed !== undefined && VERDICTS.indexOf(claimed) > VERDICTS.indexOf(expected)).length;
  return `${agreementLine(name, verdicts.map(({ agreement }) => agreement))}, ${tooGood} too good`;
}

function agreementLine(name: string, found: readonly (Agreement | undefined)[]): string {
  const of = (wanted: Agreement): number => found.filter((agreement) => agreement === wanted).length;
  const all = found.filter(Boolean).length;
  return `${name.padEnd(14)}${of('right')} right, ${of('wrong')} wrong, ${of('absent')} absent (${percent(of('right'), all)} right)`;
}

const percent = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)}` : '-');
