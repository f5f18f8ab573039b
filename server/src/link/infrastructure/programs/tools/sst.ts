import { addedTo, type ConstructData, constructData, regionOf, scopesOf, stackOf } from '../../../models/constructs/construct';
import { option } from '../../../models/sdk-client';
import type { Value } from '../../../values/value';
import type { RegionSource } from '../../declarations';
import { Projects, folderOf } from '../projects';
import { regionSources, type ToolChain } from '../regions';
import { certainText, isThere } from '../texts';
import type { FunctionParts, ReadingContext, ResourceTable, ToolReading } from '../tool-reading';
import { providerOf, pulumiFunctions } from './pulumi';
import { PULUMI_REPLICATIONS, PULUMI_RESOURCES } from './pulumi-resources';
import { declaredHandlers } from './sst-handlers';

/** Of both: SST 2 has no namespace, SST 3 has `sst.aws`. */
const RESOURCES: Readonly<Record<string, ResourceTable>> = {
  Table: { kind: 'table', service: 'dynamodb' },
  Dynamo: { kind: 'table', service: 'dynamodb' },
  Bucket: { kind: 'bucket', service: 's3', name: 'name' },
  Queue: { kind: 'queue', service: 'sqs' },
  Topic: { kind: 'topic', service: 'sns' },
  SnsTopic: { kind: 'topic', service: 'sns' },
  Cognito: { kind: 'user-pool', service: 'cognito-identity-provider' },
  CognitoUserPool: { kind: 'user-pool', service: 'cognito-identity-provider' },
};

/** Sites and services that are built from a folder of the workspace. */
const RUNS_CODE = /Site$|^(Nextjs|Remix|Astro|SvelteKit|SolidStart|Nuxt|Analog|React|TanStackStart|Service|Cluster)$/;

/** SST of every version: the region is that of sst.config. */
export function sstReading(context: ReadingContext): ToolReading {
  const { m, locate, constructs, idOf, pathOf } = context;
  const projects = new Projects(m.input.files, /^sst\.(?:config\.[cm]?[jt]s|json)$/);
  const chain: ToolChain = {
    variables: ['AWS_REGION', 'CDK_DEFAULT_REGION'],
    lastResort: (at) => ({ kind: 'tool-default', region: 'us-east-1', tool: 'sst', at: locate(at), note: 'SST takes us-east-1 where neither its configuration nor the environment names a region' }),
  };
  const apps = constructs.flatMap((object) => constructData(object) ?? []).filter(({ tool, role }) => tool === 'sst' && role === 'app');
  /** Programs of SST 3 have no scopes: what is made belongs to the configuration above it. */
  const appOf = (data: ConstructData): ConstructData | undefined => {
    const outermost = [...scopesOf(data)].at(-1);
    if (outermost?.role === 'app') return outermost;
    const around = apps.filter(({ at }) => folderOf(at.file) === '' || data.at.file.startsWith(`${folderOf(at.file)}/`));
    return around.sort((a, b) => folderOf(b.at.file).length - folderOf(a.at.file).length)[0];
  };
  const isResource = (area: string) => area === 'sst' || area === 'sst.aws';
  return {
    tool: 'sst',
    projects,
    chain,
    resource: ({ area, type }) => (isResource(area) ? RESOURCES[type] : PULUMI_RESOURCES[`${area} ${type}`]),
    replication: ({ area, type }) => PULUMI_REPLICATIONS[`${area} ${type}`],
    functions(data): readonly FunctionParts[] {
      if (data.area === 'aws.lambda') return pulumiFunctions(context, data, projects);
      if (!isResource(data.area) || data.role !== 'resource') return [];
      const defaults = [...scopesOf(data)].flatMap((one) => addedTo(one, 'defaults'));
      const shared = [option(m, option(m, data.props, 'defaults', data.at), 'function', data.at), defaults];
      return declaredHandlers(m, data, addedTo(data, 'later')).map(({ name, handler, at, props }) => {
        const given = (key: string): Value => [props, ...shared].flatMap((one) => option(m, one, key, at)).filter(isThere);
        const lists = [given('bind'), given('link'), addedTo(data, 'uses')];
        const uses = lists.flatMap((list) => list.flatMap((one) => m.elements([one], at).values.flat()));
        const files = projects.possibleFolders(data.at.file);
        return { name: name === '' ? idOf(data) : `${idOf(data)} ${name}`, at, handler: handler(files, locate(at)), environment: given('environment'), uses };
      });
    },
    runsCode: ({ area, type }) => isResource(area) && RUNS_CODE.test(type),
    ownRegions(data) {
      const provider = data.area === 'sst' ? undefined : providerOf(context, data);
      return provider && regionSources(option(m, provider.props, 'region', provider.at).filter(isThere), provider.at, [], chain, locate);
    },
    deployment(data) {
      const stack = stackOf(data);
      const app = appOf(data);
      const at = stack?.at ?? app?.at ?? data.at;
      const name = stack ? idOf(stack) : app && certainText(app.id);
      const outside: RegionSource = { kind: 'unknown', reason: 'no configuration of SST is known for it', at: locate(at) };
      const regions = (): readonly RegionSource[] => (app ? regionSources(regionOf(m, app, app.at), app.at, [], chain, locate) : [outside]);
      return { key: `${at.file}#${stack ? pathOf(stack) : ''}`, ...(name !== undefined && { name }), at, file: (app ?? data).at.file, regions };
    },
  };
}
