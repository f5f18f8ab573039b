import type { DeclaredResource, RegionSource, Tool } from '../infrastructure/declarations';
import type { RegionBinding, TraceStep, Use, Via } from '../map';
import type { DeploymentRegions } from './deployment-regions';

const VIA: Partial<Readonly<Record<Tool, Via>>> = { amplify: 'amplify', cdk: 'cdk', cdktf: 'cdktf', pulumi: 'pulumi', serverless: 'serverless', sst: 'sst', terraform: 'terraform' };

/** Declared resources as uses of their services, in the regions in which they are made. */
export function resourceUses(resources: readonly DeclaredResource[], regions: DeploymentRegions): readonly Use[] {
  return resources.map((resource) => ({
    file: resource.file,
    range: resource.range,
    id: `resource:${resource.id}`,
    kind: 'resource',
    service: resource.service,
    via: VIA[resource.tool] ?? 'cloudformation',
    clients: [],
    region: regionOf(resource, regions),
    hosts: [],
    hostedIn: [],
    isTest: resource.isTest === true,
    traits: [],
  }));
}

/** A literal in the file pins it; what a tool takes by itself, or takes from a variable that is not set, is a default. */
function regionOf(resource: DeclaredResource, regions: DeploymentRegions): RegionBinding {
  const sources = resource.regions ?? regions.deployment(resource.deployment)?.regions ?? [];
  const start: TraceStep = { file: resource.file, range: resource.range, kind: 'value', note: `${resource.type} ${resource.logicalId}` };
  const trace = [start, ...sources.map(stepOf)];
  const deployed = regions.of(resource);
  const literals = sources.flatMap((source) => (source.kind === 'literal' ? [source] : []));
  const isPinned = sources.length > 0 && literals.length === sources.length && literals.every(({ when }) => when === undefined);
  if (isPinned) return { binding: 'pinned', values: sorted(literals.map(({ region }) => region)), environment: [], possible: literals.map(({ region }) => ({ value: region, when: '' })), trace, deployed: [] };
  const silent = sorted(sources.flatMap(silentRegion));
  const environment = sorted(sources.flatMap((source) => (source.kind === 'environment' ? [source.variable] : [])));
  const unknown = sources.find((source) => source.kind === 'unknown');
  if (silent.length === 0 && unknown?.kind === 'unknown') {
    const obstacle = { ...unknown.at, kind: 'external' as const, note: unknown.reason };
    return { binding: 'unresolved', values: [], environment, possible: [], trace: [...trace, { ...obstacle, kind: 'obstacle' }], deployed: [], obstacle };
  }
  return { binding: silent.length > 0 ? 'defaulted' : 'ambient', values: silent, environment, possible: literals.map(({ region, when = '' }) => ({ value: region, when })), trace, deployed };
}

function silentRegion(source: RegionSource): readonly string[] {
  if (source.kind === 'literal' || source.kind === 'tool-default') return [source.region];
  return source.kind === 'environment' && source.fallback ? silentRegion(source.fallback) : [];
}

function stepOf(source: RegionSource): TraceStep {
  switch (source.kind) {
    case 'literal':
      return { ...source.at, kind: 'literal', note: `'${source.region}'${source.when === undefined ? '' : ` where ${source.when}`}` };
    case 'tool-default':
      return { ...source.at, kind: 'fallback', note: source.note };
    case 'environment':
      return { ...source.at, kind: 'environment', note: source.variable };
    default:
      return { ...source.at, kind: 'obstacle', note: `cannot be told: ${source.reason}` };
  }
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
