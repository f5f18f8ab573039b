import { NO_INFRASTRUCTURE } from '../../server/src/link/infrastructure/declarations';
import type { AwsCatalog } from '../../server/src/aws/catalog';
import { extractFacts } from '../../server/src/extract/extract';
import type { LinkInput } from '../../server/src/link/link';
import type { DependencyMap, Use } from '../../server/src/link/map';
import { defineRule, type Rule } from '../../server/src/rules/rule';
import type { Pipeline } from '../../server/src/workspace/pipeline';

/** A catalog for what does not ask it. */
export const noAws: AwsCatalog = {
  isRegion: () => false,
  looksLikeRegion: () => false,
  nearestRegions: () => [],
  partitionOf: () => 'aws',
  isOptInRegion: () => false,
  serviceOfPackage: () => undefined,
  serviceOfV2Class: () => undefined,
  isAggregatedClient: () => false,
  serviceOfArn: () => undefined,
  parseHost: () => undefined,
  serviceOfResourceType: () => undefined,
  endpoint: () => undefined,
  fixedRegion: () => undefined,
  standbyRegion: () => undefined,
  conditionalRequirement: () => undefined,
  regionCarriedBy: () => undefined,
  requiredRegion: () => undefined,
  controlPlane: () => undefined,
  availableIn: () => undefined,
  displayName: (service) => service,
};

/** Says of every ARN that it is there. */
export const arnRule = defineRule({
  meta: {
    id: 'arn-present',
    severity: 'warning',
    severityReason: 'A test needs one.',
    fixable: false,
    messages: { present: '{service} is reached in {region}.' },
    defaultOptions: {},
    docs: { summary: 'An ARN.', why: 'A test needs one.', examples: [], references: [] },
  },
  check(context) {
    for (const use of context.map.uses) {
      context.report({ messageId: 'present', at: use, uses: [use], data: { service: use.service, region: use.region.values.join() } });
    }
  },
});

/** The real pipeline but for its middle: link makes one use of each ARN. Tells which files were extracted and which the resolver was told of. */
export function fakePipeline(changes: Partial<Pipeline> = {}): Pipeline & { readonly extracted: string[]; readonly resolved: string[] } {
  const extracted: string[] = [];
  const resolved: string[] = [];
  return {
    extracted,
    resolved,
    extract: (file, text) => {
      extracted.push(file);
      return extractFacts(file, text);
    },
    specifiers: () => [],
    resolver: (files) => {
      resolved.push(...files.files());
      return { resolve: () => ({ kind: 'missing' }), invalidate: (file) => resolved.push(`${file} again`) };
    },
    testMatcher: () => (file) => file.includes('.test.'),
    linker: () => linkArns,
    rules: [arnRule] satisfies readonly Rule[],
    aws: noAws,
    ...changes,
  };
}

function linkArns(input: LinkInput): DependencyMap {
  const uses = input.files.filter((file) => input.mayMatter(file)).flatMap((file) => arnsIn(file, input));
  return { uses, entrypoints: [], infrastructure: NO_INFRASTRUCTURE, problems: [] };
}

function arnsIn(file: string, input: LinkInput): readonly Use[] {
  const facts = input.facts(file);
  if (!facts) return [];
  return facts.awsStrings.map(({ id, text }) => {
    const range = { start: facts.positions[2 * id] ?? 0, end: facts.positions[2 * id + 1] ?? 0 };
    const [, , service = '', region = ''] = text.split(':');
    return {
      id: `${file}#${id}`, kind: 'arn', service, via: 'literal', clients: [], hosts: [], hostedIn: [], isTest: input.isTest(file), literal: text, traits: [], file, range,
      region: { binding: 'pinned', values: [region], environment: [], possible: [], trace: [{ file, range, kind: 'literal', note: 'the ARN' }], deployed: [] },
    };
  });
}
