import { entryOf, valueAt } from '../../../extract/document/document';
import { folderOf } from '../../resolution/paths';
import type { DeclaredFunction, DeclaredResource, Deployment, Infrastructure } from '../declarations';
import type { InfrastructureFiles } from '../infrastructure-files';
import { packageAround } from '../package-folder';
import { declaredFunction } from './template-functions';
import type { Templates } from './template-files';
import { declaredResource, typeOf } from './template-resources';

/** Types of resources that run a program of the workspace. */
const RUNS_CODE = /^AWS::(?:Serverless::Function|Lambda::Function|ECS::(?:Service|TaskDefinition)|AppRunner::Service|Batch::JobDefinition|ElasticBeanstalk::Environment|EC2::(?:Instance|LaunchTemplate)|AutoScaling::)/;

/** CloudFormation templates, with SAM's short forms, and the configuration files of its command line. `parts` of something else are none. */
export function readTemplates(files: InfrastructureFiles, serviceOf: (type: string) => string | undefined, parts: ReadonlySet<string>, templates: Templates): Partial<Infrastructure> {
  const deployments: Deployment[] = [];
  const functions: DeclaredFunction[] = [];
  const resources: DeclaredResource[] = [];
  for (const { file, root, entries, tool, id, scope, regions } of templates.all()) {
    if (parts.has(file)) continue;
    const folder = folderOf(file);
    const runsCode = entries.some(({ value }) => RUNS_CODE.test(typeOf(value)));
    deployments.push({ ...(entryOf(root, 'Resources')?.keyAt ?? root.at), id, tool, covers: runsCode ? [packageAround(folder)] : [], regions: regions(), variables: {} });
    const globals = valueAt(root, 'Globals', 'Function');
    functions.push(...entries.flatMap((entry) => declaredFunction(entry, { tool, deployment: id, folder, globals }, scope) ?? []));
    resources.push(...entries.flatMap((entry) => declaredResource(entry, { tool, deployment: id, isTest: files.isTest(file), serviceOf }, scope) ?? []));
  }
  return { deployments, functions, resources };
}
