import { strict as assert } from 'node:assert';
import { type Location, LineIndex } from '../../server/src/extract/location';
import type { DeclaredFunction, DeclaredResource, Deployment, Infrastructure, RegionSource, VariableValue } from '../../server/src/link/infrastructure/declarations';
import { analyzedInMemory } from './in-memory';
import { type Files, splitFiles } from './marked-code';

/** Workspaces, each with what they declare, one line for each deployment, resource, function and variable; indented lines belong to the one above. */
export function testDeclarations(workspaces: Readonly<Record<string, readonly [workspace: string, declared: string]>>): void {
  for (const [name, [workspace, declared]] of Object.entries(workspaces)) {
    it(name, () => {
      const files = splitFiles(workspace);
      const { infrastructure } = analyzedInMemory(files).map;
      assert.equal(`\n${toldInfrastructure(infrastructure, files)}\n`, declared.replace(/ +$/, ''));
    });
  }
}

export function toldInfrastructure({ deployments, functions, resources }: Infrastructure, files: Files): string {
  const place = placesOf(files);
  return [
    ...deployments.flatMap((deployment) => toldDeployment(deployment, place)),
    ...resources.map((resource) => toldResource(resource, deployments, place)),
    ...functions.flatMap((fn) => toldFunction(fn, deployments, resources, place)),
  ].join('\n');
}

type Place = (at: Location) => string;

function placesOf(files: Files): Place {
  return ({ file, range }) => `${file}:${new LineIndex(files.get(file) ?? '').lineColumn(range.start).line}`;
}

function toldDeployment(deployment: Deployment, place: Place): readonly string[] {
  const { tool, name = '(no name)', regions, covers } = deployment;
  return [`${tool} ${name} (${place(deployment)}) → ${regions.map((region) => toldRegion(region, place)).join(', ')}`, ...(covers.length > 0 ? [`  code in ${covers.map((folder) => folder || '.').join(', ')}`] : [])];
}

function toldResource(resource: DeclaredResource, deployments: readonly Deployment[], place: Place): string {
  const { kind, type, logicalId, name, replicas, consistency, witness, regions, isMultiRegion } = resource;
  const parts = [
    `${kind} ${logicalId} (${type}, ${place(resource)})`,
    ...(name ? [`named ${shown(name.text)}`] : []),
    `in ${nameOf(resource.deployment, deployments)}`,
    ...(regions ? [`→ ${regions.map((region) => toldRegion(region, place)).join(', ')}`] : []),
    ...(replicas.length > 0 ? [`replicas ${replicas.map(({ region }) => toldRegion(region, place)).join(', ')}`] : []),
    ...(consistency ? [consistency] : []),
    ...(witness ? [`witness ${toldRegion(witness, place)}`] : []),
    ...(isMultiRegion === undefined ? [] : [isMultiRegion ? 'multi-region' : 'of one region']),
  ];
  return parts.join(' ');
}

function toldFunction(fn: DeclaredFunction, deployments: readonly Deployment[], resources: readonly DeclaredResource[], place: Place): readonly string[] {
  const handler = fn.handler ? `${fn.handler.files.join(' or ')}${fn.handler.export === undefined ? '' : `#${fn.handler.export}`}` : 'code elsewhere';
  return [
    `function ${fn.name} (${place(fn)}) in ${nameOf(fn.deployment, deployments)}: ${handler}${fn.regions ? ` → ${fn.regions.map((region) => toldRegion(region, place)).join(', ')}` : ''}`,
    ...Object.entries(fn.variables).map(([name, value]) => `  ${name} = ${toldVariable(value, resources)}`),
    ...(fn.uses ? [`  uses ${fn.uses.map((id) => resources.find((one) => one.id === id)?.logicalId ?? id).join(', ')}`] : []),
  ];
}

function nameOf(id: string, deployments: readonly Deployment[]): string {
  const found = deployments.find((one) => one.id === id);
  return found ? (found.name ?? '(no name)') : `no deployment: ${id}`;
}

function toldRegion(region: RegionSource, place: Place): string {
  switch (region.kind) {
    case 'literal':
      return `${region.region}@${place(region.at)}${region.when === undefined ? '' : ` when ${region.when}`}`;
    case 'tool-default':
      return `${region.region} by default`;
    case 'environment':
      return `$${region.variable}${region.fallback ? ` else ${toldRegion(region.fallback, place)}` : ''}`;
    case 'unknown':
      return `unknown (${region.reason})`;
  }
}

function toldVariable(value: VariableValue, resources: readonly DeclaredResource[]): string {
  switch (value.kind) {
    case 'text':
      return `'${shown(value.text)}'`;
    case 'resource':
      return `${value.attribute} of ${resources.find(({ id }) => id === value.resource)?.logicalId ?? value.resource}`;
    case 'environment':
      return `$${value.variable}${value.fallback ? ` else ${toldVariable(value.fallback, resources)}` : ''}`;
    case 'unknown':
      return `unknown (${value.reason})`;
  }
}

function shown(text: string): string {
  return text.replaceAll('\0', '…');
}
