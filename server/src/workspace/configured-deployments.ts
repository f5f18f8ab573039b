import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Config } from '../config/config';
import type { TextRange } from '../extract/location';
import type { DependencyMap, DeployedRegion, Use } from '../link/map';
import { compileGlobs } from '../project/globs';

/** The configuration's text as it was read. */
export interface ConfigText {
  /** Relative to the root; above it begins with `../`. */
  readonly file: string;
  readonly text: string;
}

interface Deployment {
  holdsFor(file: string): boolean;
  readonly regions: readonly DeployedRegion[];
}

/** Adds to a map what the configuration's `deployments` say: in which regions the files run whose region the environment decides. */
export function configuredDeployments({ deployments }: Config, root: string, config: ConfigText | undefined): (map: DependencyMap) => DependencyMap {
  if (deployments.length === 0 || !config) return (map) => map;
  const tree = parseTree(config.text);
  const known = deployments.map(({ files, regions, note }, i): Deployment => ({
    holdsFor: compileGlobs(files, root),
    regions: regions.map((region, j) => ({
      region,
      file: config.file,
      range: rangeOf(tree && findNodeAtLocation(tree, ['deployments', i, 'regions', j])),
      note: note ?? 'the configuration says so',
    })),
  }));
  return (map) => ({ ...map, uses: map.uses.map((use) => withDeployments(use, known)) });
}

/** `deployed` tells what the environment is; where it decides nothing, there is nothing to tell. */
function withDeployments(use: Use, known: readonly Deployment[]): Use {
  const { region } = use;
  if (region.binding !== 'ambient' && region.binding !== 'defaulted') return use;
  const regions = known.filter((one) => one.holdsFor(use.file)).flatMap((one) => one.regions);
  return regions.length === 0 ? use : { ...use, region: { ...region, deployed: [...region.deployed, ...regions] } };
}

function rangeOf(node: Node | undefined): TextRange {
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}
