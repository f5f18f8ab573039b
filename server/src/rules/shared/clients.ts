import type { DependencyMap, Use } from '../../link/map';

/** Does the use stand for a client: one that is constructed, or an operation of which no client is known? */
export function isClient(use: Use): boolean {
  return use.kind === 'client' || (use.kind === 'operation' && use.clients.length === 0);
}

/** Every one that ships. */
export function shippedClients({ uses }: DependencyMap): readonly Use[] {
  return uses.filter((use) => isClient(use) && !use.isTest);
}
