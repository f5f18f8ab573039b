import { PublishedValues } from './cloudformation/published-values';
import { Templates } from './cloudformation/template-files';
import { readTemplates } from './cloudformation/templates';
import type { Infrastructure } from './declarations';
import type { InfrastructureFiles } from './infrastructure-files';
import { readAppRunner, readRender, readTaskDefinitions, readVercel } from './processes/platforms';
import { readCompose, readDockerfiles, readDotenv, readPackageScripts } from './processes/settings';
import { readPipelines, readWorkflows } from './processes/workflows';
import { publishingServices, readServices } from './serverless/services';
import { readTerraform } from './terraform/terraform';

/** Everything that the workspace's infrastructure and settings files declare, whatever their tools. */
export function declaredInFiles(files: InfrastructureFiles, serviceOf: (type: string) => string | undefined): Infrastructure {
  const environments = [readDotenv, readPackageScripts, readDockerfiles, readCompose, readRender, readAppRunner, readTaskDefinitions, readWorkflows, readPipelines].flatMap((read) => read(files));
  const published: PublishedValues = new PublishedValues(() => [...templates.publishing(), ...publishingServices(files, published)]);
  const templates = new Templates(files, published);
  const services = readServices(files, serviceOf, published);
  return merged([{ environments, deployments: readVercel(files) }, services, readTemplates(files, serviceOf, services.included, templates), readTerraform(files, serviceOf)]);
}

/** All declarations together. */
export function merged(parts: readonly Partial<Infrastructure>[]): Infrastructure {
  return {
    deployments: parts.flatMap(({ deployments = [] }) => deployments),
    environments: parts.flatMap(({ environments = [] }) => environments),
    functions: parts.flatMap(({ functions = [] }) => functions),
    resources: parts.flatMap(({ resources = [] }) => resources),
  };
}
