import type { DeclaredResource } from '../../link/infrastructure/declarations';
import type { Fix } from '../rule';
import { addProperty } from './construct-edits';
import type { ReadText } from './region-edits';
import { addTemplateReplica } from './template-replicas';
import { addTerraformReplica } from './terraform-replicas';

/** The property of a CDK construct that keeps its data in a further region. */
const REPLICAS: Readonly<Record<string, (region: string) => string>> = {
  TableV2: (region) => `replicas: [{ region: '${region}' }]`,
  Table: (region) => `replicationRegions: ['${region}']`,
  Secret: (region) => `replicaRegions: [{ region: '${region}' }]`,
};

/** Adds a replica to a table or secret where it is declared. The region of its stack must be concrete: that the rule has to know. */
export function addReplica(resource: DeclaredResource, region: string, read: ReadText): readonly Fix[] {
  const { tool, type, file, range } = resource;
  const title = `Add a replica in ${region}`;
  if (tool === 'cdk') return addProperty(resource, Object.hasOwn(REPLICAS, type) ? REPLICAS[type]?.(region) : undefined, title, read);
  const text = read({ file, range: { start: range.start, end: Infinity } });
  const isTerraform = tool === 'terraform' && file.endsWith('.tf');
  const isTemplate = (tool === 'cloudformation' || tool === 'sam' || tool === 'serverless') && /\.ya?ml$/.test(file);
  const edits = isTerraform ? addTerraformReplica(type, resource, region, text) : isTemplate ? addTemplateReplica(type, resource, region, text) : [];
  return edits.length === 0 ? [] : [{ title, applicability: 'suggestion', edits }];
}
