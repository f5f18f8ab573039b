import type { Location } from '../extract/location';
import type { DeclaredResource } from '../link/infrastructure/declarations';
import type { DependencyMap, Entrypoint, Failure, RegionBinding, Use, Verdict } from '../link/map';
import { type Concentration, concentrationFrom, concentrationOf } from './concentration';
import { Places } from './places';
import { resourceDocument } from './resource-document';

/** Which package a file belongs to; undefined outside packages. */
export type PackageOf = (file: string) => string | undefined;

/** The dependency map document, version 1, as docs/map.md describes it; tests are not uses, so theirs are left out. */
export function mapDocument(map: DependencyMap, text: (file: string) => string | undefined, packageOf: PackageOf = () => undefined) {
  const places = new Places(text);
  const uses = map.uses.filter(({ isTest }) => !isTest);
  const byId = new Map(uses.map((use) => [use.id, use]));
  const listed: ReadonlySet<string> = new Set(byId.keys());
  const resources = new Map(map.infrastructure.resources.map((resource) => [`resource:${resource.id}`, resource]));
  return {
    version: 1,
    uses: uses.map((use) => useDocument(use, listed, resources, places)),
    entrypoints: map.entrypoints.map((entrypoint) => ({ ...entrypointDocument(entrypoint, listed, places), concentration: concentrationFrom(entrypoint, byId) })),
    concentration: { workspace: concentrationOf(map), packages: packageConcentrations(map, packageOf) },
  };
}

export function mapJson(map: DependencyMap, text: (file: string) => string | undefined, packageOf?: PackageOf): string {
  return `${JSON.stringify(mapDocument(map, text, packageOf), undefined, 2)}\n`;
}

function packageConcentrations(map: DependencyMap, packageOf: PackageOf): Readonly<Record<string, Concentration>> {
  const files = new Map([...map.uses, ...map.entrypoints, ...map.infrastructure.resources].map(({ file }) => [file, packageOf(file)]));
  const names = [...new Set(files.values())].flatMap((name) => name ?? []).sort();
  return Object.fromEntries(names.map((name) => [name, concentrationOf(map, (file) => files.get(file) === name)]));
}

function useDocument(use: Use, listed: ReadonlySet<string>, resources: ReadonlyMap<string, DeclaredResource>, places: Places) {
  const { line, column } = places.of(use);
  const declared = use.kind === 'resource' ? resources.get(use.id) : undefined;
  return {
    id: use.id,
    kind: use.kind,
    service: use.service,
    operation: use.operation,
    via: use.via,
    location: { file: use.file, line, column },
    client: use.kind === 'operation' ? use.clients.filter((id) => listed.has(id)) : undefined,
    ...(use.follows && { follows: use.follows }),
    ...(use.resources && { resources: use.resources.map((id) => `resource:${id}`) }),
    ...(declared && { resource: resourceDocument(declared, places) }),
    region: regionDocument(use.region, places),
    hosts: use.hosts,
    hostedIn: use.hostedIn,
    names: use.names,
    literal: use.literal,
    traits: use.traits,
  };
}

/** The contract's `region`. `prefix` is put before file paths, where they start elsewhere than at the workspace's root. */
export function regionDocument(region: RegionBinding, places: Places, prefix = '') {
  const at = (location: Location) => {
    const { file, line, column } = places.of(location);
    return { file: prefix + file, line, column };
  };
  return {
    binding: region.binding,
    values: region.values,
    environment: region.environment,
    possible: region.possible,
    trace: region.trace.map((step) => ({ ...at(step), note: step.note, kind: step.kind })),
    deployed: region.deployed.map((deployed) => ({ region: deployed.region, ...at(deployed), note: deployed.note })),
    obstacle: region.obstacle && { kind: region.obstacle.kind, ...at(region.obstacle), note: region.obstacle.note },
  };
}

function entrypointDocument(entrypoint: Entrypoint, listed: ReadonlySet<string>, places: Places) {
  const { file, line, column } = places.of(entrypoint);
  const isListed = (id: string) => listed.has(id);
  return { file, line, column, name: entrypoint.name, kind: entrypoint.kind, reaches: entrypoint.reaches.filter(isListed), ...(entrypoint.unfollowed !== undefined && { unfollowed: entrypoint.unfollowed }), ...(entrypoint.failure && failureDocument(entrypoint.failure, isListed, places)) };
}

function failureDocument({ verdict, undecided, conditional, regions, environments, lost, fatal, retried, failover, futile, coldStart }: Failure, isListed: (id: string) => boolean, places: Places) {
  return {
    verdict,
    criticality: verdict && CRITICALITY[verdict],
    undecided: undecided?.filter(isListed),
    conditional,
    regions,
    environments,
    lost: lost.filter(isListed),
    retried: retried.filter(isListed),
    failover: failover.filter(isListed),
    futile: futile.filter(isListed),
    coldStart: coldStart.filter(isListed),
    fatal: fatal.map((location) => {
      const { line, column } = places.of(location);
      return { file: location.file, line, column };
    }),
  };
}

/** In the terms of AWS Resilience Hub: what an entry point cannot do without, and what it can. */
const CRITICALITY: Readonly<Record<Verdict, 'HARD' | 'SOFT' | undefined>> = { fails: 'HARD', degrades: 'SOFT', survives: 'SOFT', unaffected: undefined };
