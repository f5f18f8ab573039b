import { LineIndex, type Location } from '../../server/src/extract/location';
import type { RegionSource, Variables, VariableValue } from '../../server/src/link/infrastructure/declarations';
import { analyzedInMemory } from './in-memory';
import { splitFiles } from './marked-code';

/** What a workspace declares, where its code runs and what it names, a line each; then what could not be read. */
export function declared(workspace: string): string {
  const files = splitFiles(workspace);
  const { map } = analyzedInMemory(files);
  const at = ({ file, range }: Location): string => `${file}:${new LineIndex(files.get(file) ?? '').lineColumn(range.start).line}`;
  const regions = (places: readonly { readonly region: string }[] = []): string => [...new Set(places.map(({ region }) => region))].join(' and ') || 'nowhere';
  const { deployments, environments, functions, resources } = map.infrastructure;
  /** Ids of what programs make have the place in them. */
  const named = (id: string): string => (id.includes(' ') ? (resources.find((one) => one.id === id)?.logicalId ?? id) : id.replace(/^.*#/, ''));
  const variablesText = (variables: Variables): string => variablesAsText(variables, named);
  return [
    ...deployments.map((one) => `${one.tool} ${one.name ?? ''} ${at(one)} by ${one.regions.map(sourceText).join(' | ')} → ${regions(one.deployedTo)}${variablesText(one.variables)}`),
    ...environments.map((one) => `${one.tool} ${one.name ?? ''} ${at(one)} for ${one.covers.map((cover) => cover || '.').join()}${variablesText(one.variables)}`),
    ...functions.map((one) => `function ${one.name} ${at(one)} = ${one.implementedBy ?? 'nothing here'} ${one.handler?.export ?? ''} → ${regions(one.deployedTo)}${variablesText(one.variables)}`),
    ...resources.map((one) => {
      const replicas = one.replicas.map(({ region, at: place }) => `${sourceText(region)} (${at(place).split(':')[1]})`);
      const more = [...(replicas.length > 0 ? [`replicas ${replicas.join(', ')}`] : []), ...(one.consistency === 'strong' ? ['strong'] : []), ...(one.witness ? [`witness ${sourceText(one.witness)}`] : []), ...(one.isMultiRegion ? ['multi-region'] : [])];
      return `${one.kind} ${one.logicalId} '${one.name?.text.replaceAll('\0', '…') ?? ''}' ${at(one)} → ${regions(one.deployedTo)} ${more.join(' ')}`;
    }),
    ...map.uses.filter(({ kind }) => kind === 'operation').map((use) => `${use.operation ?? ''} ${at(use)} ${use.region.binding} → ${regions(use.region.deployed)} on ${use.resources?.map(named).join() ?? 'something'}${use.follows ? (use.follows.deployment ? ', follows' : ', stays behind') : ''}`),
    ...map.problems.map(({ file, message }) => `problem ${file} ${message}`),
  ].map((line) => line.replace(/ +/g, ' ').trim()).join('\n');
}

function sourceText(source: RegionSource): string {
  switch (source.kind) {
    case 'literal':
      return `${source.region}${source.when === undefined ? '' : ` where ${source.when}`}`;
    case 'tool-default':
      return `${source.region} by default`;
    case 'environment':
      return `$${source.variable}${source.fallback ? ` or ${sourceText(source.fallback)}` : ''}`;
    default:
      return `? ${source.reason}`;
  }
}

function variablesAsText(variables: Variables, named: (id: string) => string): string {
  const texts = Object.entries(variables).map(([name, value]) => `${name}=${valueText(value, named)}`);
  return texts.length === 0 ? '' : ` with ${texts.join(' ')}`;
}

function valueText(value: VariableValue, named: (id: string) => string): string {
  switch (value.kind) {
    case 'text':
      return value.text.replaceAll('\0', '…');
    case 'resource':
      return `${named(value.resource)}.${value.attribute}`;
    case 'environment':
      return `$${value.variable}${value.fallback ? ` or ${valueText(value.fallback, named)}` : ''}`;
    default:
      return '?';
  }
}
