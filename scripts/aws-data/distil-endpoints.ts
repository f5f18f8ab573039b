import { fillTemplate, templateFor, usualTemplate, type PartitionNames, type Variant } from '../../server/src/aws/endpoint-templates';

/** What a client's own rules gave for one region and one choice of options. */
export interface Observation {
  readonly region: string;
  readonly partition: PartitionNames;
  readonly variant: Variant;
  /** Empty where the rules refuse: FIPS for S3 in China. */
  readonly host: string;
  /** Empty where the rules leave the client's own region. */
  readonly signingRegion: string;
}

export const VARIANTS: readonly Variant[] = ['host', 'fips', 'dual', 'both', 'global'];

type WritableTemplates = { [V in Variant]?: string };
export type WritableRow = WritableTemplates & { in?: Record<string, WritableTemplates> };

/** The fewest templates that give back every observation of one service exactly. */
export function distil(observations: readonly Observation[]): WritableRow {
  const row: WritableRow = {};
  for (const variant of VARIANTS) {
    const seen = observations.filter((one) => one.variant === variant);
    if (seen.length === 0) continue;
    const usual = row.host === undefined ? undefined : usualTemplate(row.host, variant);
    const chosen = best(seen, usual);
    if (chosen !== usual) row[variant] = chosen;
    addExceptions(row, variant, seen);
  }
  return row;
}

function addExceptions(row: WritableRow, variant: Variant, seen: readonly Observation[]): void {
  const isWrong = (one: Observation): boolean =>
    !fits(templateFor(row, variant, one.region, one.partition.id) ?? '', one);
  for (const id of new Set(seen.filter(isWrong).map((one) => one.partition.id))) {
    const here = seen.filter((one) => one.partition.id === id);
    const now = templateFor(row, variant, '', id);
    const better = best(here, now);
    if (better !== now) exceptionFor(row, id)[variant] = better;
    for (const one of here.filter(isWrong)) exceptionFor(row, one.region)[variant] = candidates(one)[0] ?? written(one);
  }
}

function exceptionFor(row: WritableRow, key: string): WritableTemplates {
  row.in ??= {};
  return (row.in[key] ??= {});
}

/** The template that fits most; `preferred` where none fits more. */
function best(seen: readonly Observation[], preferred: string | undefined): string {
  const count = (template: string): number => seen.filter((one) => fits(template, one)).length;
  let chosen = preferred ?? '';
  let most = preferred === undefined ? -1 : count(preferred);
  for (const template of new Set(seen.flatMap(candidates))) {
    const found = count(template);
    if (found > most) [chosen, most] = [template, found];
  }
  return chosen;
}

function candidates(one: Observation): string[] {
  const { dnsSuffix, dualStackDnsSuffix, implicitGlobalRegion } = one.partition;
  let text = written(one);
  if (one.host.endsWith(dualStackDnsSuffix)) text = text.replace(dualStackDnsSuffix, '{D}');
  else if (one.host.endsWith(dnsSuffix)) text = text.replace(dnsSuffix, '{d}');
  return [...new Set([text.replaceAll(one.region, '{r}'), text.replaceAll(implicitGlobalRegion, '{g}'), text])];
}

/** A signing region that is the client's own need not be written. */
function fits(template: string, one: Observation): boolean {
  return fillTemplate(template, one.region, one.partition).replace(`@${one.region}`, '') === written(one);
}

const written = (one: Observation): string => (one.signingRegion === '' ? one.host : `${one.host}@${one.signingRegion}`);
