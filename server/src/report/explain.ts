import type { Colors } from 'picocolors/types';
import type { Location } from '../extract/location';
import type { Use } from '../link/map';
import { codeFrame } from './code-frame';
import { Places } from './places';
import { printable } from './printable';
import type { WorkspaceResults } from './results';
import { regionText, useText } from './use-text';

/** A place asked about; without `column` the whole line is meant. */
export interface AskedPlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** What decides the region of every use at a place, step by step, and which other uses the place decides for. */
export function explainReport(workspace: WorkspaceResults, asked: AskedPlace, colors: Colors): string {
  const places = new Places((file) => workspace.text(file));
  const isAsked = (location: Location) => isAt(places, location, asked);
  const here = workspace.map.uses.filter(isAsked);
  const through = workspace.map.uses.filter((use) => !here.includes(use) && use.region.trace.some(isAsked));
  const name = `${asked.file}:${asked.line}${asked.column === undefined ? '' : `:${asked.column}`}`;
  if (here.length === 0 && through.length === 0) return nothingHere(workspace, asked, name, places);
  return [
    ...here.flatMap((use) => useLines(use, places, colors)),
    ...(through.length > 0 ? [colors.bold(printable(`${name} is on the way to the region of:`)), ...through.map((use) => `  ${placedUse(use, places)}`), ''] : []),
  ].join('\n');
}

function isAt(places: Places, location: Location, asked: AskedPlace): boolean {
  if (location.file !== asked.file) return false;
  const place = places.of(location);
  if (asked.column === undefined) return place.line === asked.line;
  const startsBefore = place.line < asked.line || (place.line === asked.line && place.column <= asked.column);
  const endsAfter = place.endLine > asked.line || (place.endLine === asked.line && place.endColumn >= asked.column);
  return startsBefore && endsAfter;
}

function useLines(use: Use, places: Places, colors: Colors): string[] {
  const { region } = use;
  const facts = [
    ['region', regionText(region)],
    ['hosts', use.hosts.join(', ')],
    ['hosted in', use.hostedIn.join(', ')],
    ...region.possible.map(({ value, when }) => ['possible', `${value} when ${when}`]),
    ...region.deployed.map((deployed) => ['deployed', `${deployed.region}  ${places.name(deployed)}  ${deployed.note}`]),
    ...(region.obstacle ? [['obstacle', `${places.name(region.obstacle)}  ${region.obstacle.note}`]] : []),
  ];
  const steps = region.trace.flatMap((step, i) => [
    `  ${i + 1}. ${printable(`${places.name(step)}  ${step.note}`)}`,
    ...(i > 0 && isSame(step, region.trace[i - 1]) ? [] : frameLines(step, places, colors).map((line) => `     ${line}`)),
  ]);
  return [
    colors.bold(printable(`${places.name(use)}  ${useText(use)}`)),
    ...facts.flatMap(([label = '', text = '']) => (text === '' ? [] : [`  ${colors.dim(label.padEnd(10))}${printable(text)}`])),
    '',
    ...steps,
    '',
  ];
}

/** Then its code has just been shown. */
function isSame(one: Location, other: Location | undefined): boolean {
  return one.file === other?.file && one.range.start === other.range.start && one.range.end === other.range.end;
}

function frameLines(location: Location, places: Places, colors: Colors): string[] {
  const frame = codeFrame(places, location);
  if (!frame) return [];
  return [
    `${colors.dim(`${frame.number} |`)} ${frame.code}`,
    `${colors.dim(`${frame.blank} |`)} ${frame.padding}${colors.red(frame.carets)}`,
  ];
}

/** Says where to ask instead: the file's uses, nearest first. */
function nothingHere({ map }: WorkspaceResults, asked: AskedPlace, name: string, places: Places): string {
  const distance = (use: Use) => Math.abs(places.of(use).line - asked.line);
  const nearest = map.uses.filter(({ file }) => file === asked.file).sort((a, b) => distance(a) - distance(b)).slice(0, 5);
  const hint = nearest.length > 0 ? ['Uses nearby:', ...nearest.map((use) => `  ${placedUse(use, places)}`)] : ['The file has no use of AWS that regionlint knows of.'];
  return [printable(`No use of AWS at ${name}.`), ...hint, ''].join('\n');
}

function placedUse(use: Use, places: Places): string {
  return printable(`${places.name(use)}  ${useText(use)}: ${regionText(use.region)}`);
}
