import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Config } from '../config/config';
import type { TextRange } from '../extract/location';
import type { DeployedRegion } from '../link/map';
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

/** What the configuration's `deployments` say: in which regions a file runs. */
export function configuredDeployments({ deployments }: Config, root: string, config: ConfigText | undefined): (file: string) => readonly DeployedRegion[] {
  if (deployments.length === 0 || !config) return () => [];
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
  return (file) => known.filter((one) => one.holdsFor(file)).flatMap((one) => one.regions);
}

function rangeOf(node: Node | undefined): TextRange {
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}
