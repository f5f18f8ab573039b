import { type DocumentNode, entriesOf, entryOf, textOf, valueAt } from '../../../extract/document/document';
import { folderOf } from '../../resolution/paths';
import type { DeclaredFunction, DeclaredResource, Deployment, Infrastructure, RegionSource, Tool } from '../declarations';
import { documentOf, filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { packageAround } from '../package-folder';
import { text } from '../values';
import type { TemplateScope } from './intrinsics';
import { declaredFunction } from './template-functions';
import { declaredResource, resourceIdOf, typeOf } from './template-resources';

/** Types of resources that run a program of the workspace. */
const RUNS_CODE = /^AWS::(?:Serverless::Function|Lambda::Function|ECS::(?:Service|TaskDefinition)|AppRunner::Service|Batch::JobDefinition|ElasticBeanstalk::Environment|EC2::(?:Instance|LaunchTemplate)|AutoScaling::)/;

/** CloudFormation templates, with SAM's short forms, and the configuration files of its command line. `parts` of something else are none. */
export function readTemplates(files: InfrastructureFiles, serviceOf: (type: string) => string | undefined, parts: ReadonlySet<string>): Partial<Infrastructure> {
  const deployments: Deployment[] = [];
  const functions: DeclaredFunction[] = [];
  const resources: DeclaredResource[] = [];
  const configurations = new Map(filesOfKind(files, 'samconfig').map((file) => [folderOf(file), file]));
  for (const file of filesOfKind(files, 'cloudformation')) {
    if (parts.has(file)) continue;
    const root = documentOf(files, file);
    const entries = entriesOf(valueAt(root, 'Resources')).filter(({ value }) => typeOf(value) !== '');
    if (!root || !entries.some(({ value }) => typeOf(value).startsWith('AWS::'))) continue;
    const folder = folderOf(file);
    const tool = toolOf(root);
    const id = `${tool}:${file}`;
    const scope = scopeOf(root, id);
    const configuration = configurations.get(folder);
    const runsCode = entries.some(({ value }) => RUNS_CODE.test(typeOf(value)));
    deployments.push({
      ...(entryOf(root, 'Resources')?.keyAt ?? root.at),
      id,
      tool,
      covers: runsCode ? [packageAround(folder)] : [],
      regions: regionsOf(root, configuration === undefined ? undefined : documentOf(files, configuration)),
      variables: {},
    });
    const globals = valueAt(root, 'Globals', 'Function');
    functions.push(...entries.flatMap((entry) => declaredFunction(entry, { tool, deployment: id, folder, globals }, scope) ?? []));
    resources.push(...entries.flatMap((entry) => declaredResource(entry, { tool, deployment: id, isTest: files.isTest(file), serviceOf }, scope) ?? []));
  }
  return { deployments, functions, resources };
}

function toolOf(root: DocumentNode): Tool {
  return JSON.stringify(valueAt(root, 'Transform') ?? '').includes('AWS::Serverless') ? 'sam' : 'cloudformation';
}

function scopeOf(root: DocumentNode, deployment: string): TemplateScope {
  const resources = valueAt(root, 'Resources');
  return {
    parameters: valueAt(root, 'Parameters'),
    mappings: valueAt(root, 'Mappings'),
    resource: (logicalId) => {
      const entry = entryOf(resources, logicalId);
      return entry && resourceIdOf(entry, deployment);
    },
    text: (value, at) => text(value, at),
  };
}

/** samconfig's `region` by environment; where it says none, the region of whoever calls CloudFormation. */
function regionsOf(root: DocumentNode, configuration: DocumentNode | undefined): readonly RegionSource[] {
  const configured = entriesOf(configuration).flatMap(({ key, value }): readonly RegionSource[] => {
    const region = valueAt(value, 'deploy', 'parameters', 'region') ?? valueAt(value, 'global', 'parameters', 'region');
    const name = textOf(region);
    return region && name !== undefined ? [{ kind: 'literal', region: name, at: region.at, ...(key !== 'default' && { when: `the samconfig environment is '${key}'` }) }] : [];
  });
  return configured.length > 0 ? configured : [{ kind: 'environment', variable: 'AWS_REGION', at: entryOf(root, 'Resources')?.keyAt ?? root.at }];
}
