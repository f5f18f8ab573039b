import { addedTo, regionOf, scopesOf, stackOf } from '../../../models/constructs/construct';
import { option } from '../../../models/sdk-client';
import type { RegionSource } from '../../declarations';
import { Projects } from '../projects';
import { regionSources, type ToolChain } from '../regions';
import { isThere, writtenText } from '../texts';
import type { ReadingContext, ToolReading } from '../tool-reading';
import { cdkHandler } from './cdk-functions';
import { CDK_REPLICATIONS, CDK_RESOURCES, isFunction, NAMED_BY, runsCode } from './cdk-resources';

/** AWS CDK: stacks, whose `env` says the region. */
export function cdkReading({ m, locate, idOf, pathOf }: ReadingContext): ToolReading {
  const projects = new Projects(m.input.files, /^cdk\.json$/);
  const chain: ToolChain = {
    variables: ['AWS_REGION', 'CDK_DEFAULT_REGION'],
    lastResort: (at) => ({ kind: 'tool-default', region: 'us-east-1', tool: 'cdk', at: locate(at), note: 'the CDK takes us-east-1 where neither the environment nor the profile names a region' }),
  };
  return {
    tool: 'cdk',
    projects,
    chain,
    resource: ({ area, type }) => CDK_RESOURCES[`${area} ${type}`],
    replication: ({ area, type }) => CDK_REPLICATIONS[`${area} ${type}`],
    functions(data) {
      if (!isFunction(data.area, data.type)) return [];
      const name = idOf(data);
      const edge: RegionSource = { kind: 'tool-default', region: 'us-east-1', tool: 'cdk', at: locate(data.at), note: 'functions at the edge are declared in us-east-1' };
      const environment = [...addedTo(data, 'environment'), ...option(m, data.props, 'environment', data.at).filter(isThere)];
      return [{ name, at: data.at, handler: cdkHandler(m, data, projects, locate), environment, uses: addedTo(data, 'uses'), ...(data.type === 'EdgeFunction' && { regions: [edge] }) }];
    },
    runsCode: ({ area }) => runsCode(area),
    deployment(data) {
      const stack = stackOf(data);
      const outermost = stack ?? [...scopesOf(data)].at(-1) ?? data;
      const name = stack && writtenText(stack.id, stack.at, locate)?.text.replaceAll('\0', '…');
      return {
        key: stack ? `${stack.at.file}#${pathOf(stack)}` : `${data.at.file}#`,
        ...(name !== undefined && { name }),
        at: outermost.at,
        file: outermost.at.file,
        regions: () => regionSources(regionOf(m, outermost, outermost.at), outermost.at, outermost.path, chain, locate),
      };
    },
    nameOfOther: ({ type, args }) => (NAMED_BY.test(type) ? args[2] : undefined),
  };
}
