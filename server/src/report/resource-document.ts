import type { DeclaredResource, RegionSource } from '../link/infrastructure/declarations';
import type { Places } from './places';

/** What infrastructure declares of a resource: what it is called, and where its data is kept besides its own region. */
export function resourceDocument({ kind, type, logicalId, name, replicas, consistency, witness, isMultiRegion }: DeclaredResource, places: Places) {
  return {
    kind,
    type,
    logicalId,
    name: name?.text.replaceAll('\0', '*'),
    replicas: replicas.map(({ region, at }) => {
      const { file, line, column } = places.of(at);
      return { ...regionOf(region), file, line, column };
    }),
    consistency,
    witness: witness && regionOf(witness),
    multiRegion: isMultiRegion,
  };
}

/** The region, or the variable that decides it with what holds where that is not set; neither where it cannot be told. */
function regionOf(source: RegionSource): { readonly region?: string; readonly variable?: string; readonly when?: string } {
  switch (source.kind) {
    case 'literal':
      return { region: source.region, ...(source.when !== undefined && { when: source.when }) };
    case 'tool-default':
      return { region: source.region };
    case 'environment':
      return { ...(source.fallback && regionOf(source.fallback)), variable: source.variable };
    case 'unknown':
      return {};
  }
}
