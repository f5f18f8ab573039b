import { type ConstructData, constructData, constructIn, deployersRegion, stackOf } from '../../../models/constructs/construct';
import { option, regionOr } from '../../../models/sdk-client';
import type { Value } from '../../../values/value';
import type { RegionSource } from '../../declarations';
import { handlerIn } from '../program-files';
import { Projects } from '../projects';
import { regionSources, type ToolChain } from '../regions';
import { certainText, isThere, writtenText } from '../texts';
import type { ReadingContext, ToolReading } from '../tool-reading';
import { CDKTF_REPLICATIONS, CDKTF_RESOURCES } from './pulumi-resources';

/** The CDK for Terraform: each stack has its provider for AWS, resources may name another. */
export function cdktfReading({ m, locate, constructs, idOf, pathOf }: ReadingContext): ToolReading {
  const projects = new Projects(m.input.files, /^cdktf\.json$/);
  const chain: ToolChain = { variables: ['AWS_REGION'] };
  const ofProvider = (provider: ConstructData): readonly RegionSource[] => {
    const region = regionOr(m, option(m, provider.props, 'region', provider.at), () => deployersRegion(m, provider.at));
    return regionSources(region, provider.at, [], chain, locate);
  };
  const read = (data: ConstructData, key: string): Value => option(m, data.props, key, data.at).filter(isThere);
  /** The stack's provider without an alias; the only one, where all have. */
  const providersOf = (stack: ConstructData | undefined): readonly ConstructData[] => {
    const all = constructs.flatMap((object) => constructData(object) ?? []).filter((one) => one.tool === 'cdktf' && one.type === 'AwsProvider' && stackOf(one) === stack);
    const plain = all.filter((one) => read(one, 'alias').length === 0);
    return plain.length > 0 ? plain : all.slice(0, 1);
  };
  return {
    tool: 'cdktf',
    projects,
    chain,
    resource: ({ area, type }) => (area === 'aws' ? CDKTF_RESOURCES[type] : undefined),
    replication: ({ area, type }) => (area === 'aws' ? CDKTF_REPLICATIONS[type] : undefined),
    functions(data) {
      if (data.area !== 'aws' || data.type !== 'LambdaFunction') return [];
      const asset = constructData(constructIn(read(data, 'filename')));
      const path = certainText(asset ? option(m, asset.props, 'path', asset.at) : read(data, 'filename'))?.replace(/\.zip$/, '');
      const handler = path === undefined ? undefined : handlerIn(certainText(read(data, 'handler')) ?? '', path, projects.possibleFolders(data.at.file), locate(data.at));
      const environment = option(m, read(data, 'environment'), 'variables', data.at).filter(isThere);
      return [{ name: idOf(data), at: data.at, environment, uses: [], ...(handler && { handler }) }];
    },
    runsCode: ({ area, type }) => area === 'aws' && /^(Instance|EcsService|EcsTaskDefinition|ApprunnerService|EksCluster)$/.test(type),
    isOfInterest: (stack) => providersOf(stack).length > 0,
    ownRegions(data) {
      const provider = constructData(constructIn(read(data, 'provider')));
      return provider?.type === 'AwsProvider' ? ofProvider(provider) : undefined;
    },
    deployment(data) {
      const stack = stackOf(data);
      const at = stack?.at ?? data.at;
      const name = stack && writtenText(stack.id, at, locate)?.text.replaceAll('\0', '…');
      const outside: RegionSource = { kind: 'unknown', reason: 'no provider of AWS is known in this stack', at: locate(at) };
      const regions = (): readonly RegionSource[] => {
        const found = providersOf(stack).flatMap(ofProvider);
        return found.length > 0 ? found : [outside];
      };
      return { key: stack ? `${at.file}#${pathOf(stack)}` : `${at.file}#`, ...(name !== undefined && { name }), at, file: at.file, regions };
    },
  };
}
