import type { DependencyMap } from '../link/map';
import { defineRule } from './rule';
import { isDeclared, isSurelySet } from './shared/deployment';
import { groupsOf, type Group } from './shared/groups';
import { isInProgram, lossOf } from './shared/reach';
import { removeFallback } from './shared/region-edits';
import { subjectsOf } from './shared/subjects';
import { fallsBackByItself } from './shared/unpinning';
import { clientsAre, list, unset } from './shared/wording';

export default defineRule({
  meta: {
    id: 'region-fallback',
    severity: 'info',
    severityReason: 'The literal is used only where a variable is missing; it is a warning where the outage of 2025-10-20 reached the service there, a program that something starts asks for it, and nothing shows that the variable is set: no infrastructure of the workspace, and no function of Lambda, which always has it.',
    fixable: true,
    yieldsTo: ['unknown-region'],
    defaultOptions: {},
    messages: {
      lost: '{clientsAre} in {region} when {unset}, so a copy deployed elsewhere without it calls {region} and nobody notices. On 2025-10-20 {effect}.',
      fallback: '{clientsAre} in {region} when {unset}, so a copy deployed elsewhere without it calls {region} and nobody notices.',
    },
    docs: {
      summary: 'A region falls back to a literal when the environment is silent.',
      why: `This is how a program is multi-region on paper: the region comes from a variable, and where somebody forgot the variable the literal takes over without a word.
The standby looks healthy, calls the first region, and fails together with it. Without the fallback, the SDK's own default chain answers, or the program fails at its first call, where it is noticed.

In AWS Lambda \`AWS_REGION\` is always set, so there the fallback is never taken and the diagnostic is information.`,
      examples: [
        {
          bad: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: process.env.AWS_REGION ?? 'us-east-1' });`,
          good: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: process.env.AWS_REGION });`,
        },
      ],
      whenNotToUse: 'A script that people run on their own machines, where a default is a convenience.',
      references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html', 'https://aws.amazon.com/message/101925/'],
    },
  },

  check(context) {
    const { map, aws, text, isReported, report } = context;
    const all = subjectsOf(context);
    const mine = all.filter(({ use, decision }) => decision.kind === 'fallback' && !isReported(use));
    for (const group of groupsOf(mine, all, context)) {
      const { regions, fallback } = group.decision;
      const place = {
        at: group.at,
        related: group.related,
        uses: [...group.uses, ...group.operations],
        fixes: fallback && !group.uses.some(fallsBackByItself) ? removeFallback(fallback, text) : [],
      };
      const data = { clientsAre: clientsAre(group.uses, aws), region: list(regions, 'or'), unset: unset(group.uses) };
      const loss = lossOf(group, map);
      if (loss) report({ messageId: 'lost', data: { ...data, effect: loss.effect }, severity: loss.isInProduction && isTaken(group, map) ? 'warning' : 'info', ...place });
      else report({ messageId: 'fallback', data, ...place });
    }
  },
});

/** False where the workspace shows that the variable is set: by what it declares, or by Lambda, which always sets it; and where no program is known to ask for it. */
function isTaken(group: Group, map: DependencyMap): boolean {
  const uses = [...group.uses, ...group.operations];
  return isInProgram(uses, map) && !group.uses.every((use) => isDeclared(use, map) || isSurelySet(use, group.operations, map));
}
