import type { DependencyMap, Use } from '../link/map';
import { defineRule } from './rule';
import { indexOf } from './shared/map-index';
import { subjectsOf, type Subject } from './shared/subjects';

export default defineRule({
  meta: {
    id: 'diverging-pins',
    severity: 'info',
    severityReason: 'Data may lie in two regions on purpose; the program then needs both of them.',
    fixable: false,
    yieldsTo: ['required-region', 'unknown-region'],
    defaultOptions: {},
    messages: { diverging: 'This {service} client is pinned to {region}, while the same program calls {service} in {other} ({place}): it needs both regions to work.' },
    docs: {
      summary: 'Clients of one service are pinned to different regions in one program.',
      why: `Two clients of one service with two literal regions, of which neither takes over for the other: the program stops when either region does. Often one of them is left
from a move or was copied. Clients that make the same calls in both regions, for fail-over or replication, are not reported.`,
      examples: [
        {
          bad: `import { S3Client, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';

const invoices = new S3Client({ region: 'eu-west-1' });
const receipts = new S3Client({ region: 'eu-central-1' });

export const invoice = (Key: string) => invoices.send(new GetObjectCommand({ Bucket: 'invoices', Key }));
export const keep = (Key: string, Body: string) => receipts.send(new PutObjectCommand({ Bucket: 'receipts', Key, Body }));`,
          good: `import { S3Client, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';

const files = new S3Client({});

export const invoice = (Key: string) => files.send(new GetObjectCommand({ Bucket: 'invoices', Key }));
export const keep = (Key: string, Body: string) => files.send(new PutObjectCommand({ Bucket: 'receipts', Key, Body }));`,
        },
      ],
      whenNotToUse: 'The resources live in several regions by decision: name the service under `allowedPins` in the configuration, with the reason.',
      references: ['https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/static-stability.html'],
    },
  },

  check(context) {
    const { map, aws, isReported, report } = context;
    const pinned = subjectsOf(context).filter(({ use, decision }) => decision.kind === 'pinned' && use.kind === 'client' && !isReported(use));
    const reported = new Set<Use>();
    for (const program of programsOf(pinned, map)) {
      for (const clients of byService(program).values()) {
        const [main] = clients;
        for (const { use, decision } of clients) {
          const [region = ''] = decision.regions;
          if (region === main.decision.regions[0] || reported.has(use) || takesOver(use, main.use, map)) continue;
          reported.add(use);
          const data = { service: aws.displayName(use.service), region, other: main.decision.regions[0] ?? '', place: main.use.file };
          report({ messageId: 'diverging', data, at: use, uses: [use], related: [{ file: main.use.file, range: main.use.range, message: `${data.service} client in ${data.other}` }] });
        }
      }
    }
  },
});

/** The pinned clients that run together: of one way into the program or, where none is known, of one file. */
function programsOf(subjects: readonly Subject[], map: DependencyMap): Iterable<readonly Subject[]> {
  const { entrypointsReaching, operationsThrough } = indexOf(map);
  const programs = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const entrypoints = [subject.use, ...operationsThrough(subject.use)].flatMap((use) => entrypointsReaching(use));
    const names = entrypoints.length > 0 ? entrypoints.map(({ file, range }) => `${file}:${range.start}`) : [subject.use.file];
    for (const name of new Set(names)) {
      const program = programs.get(name);
      if (program) program.push(subject);
      else programs.set(name, [subject]);
    }
  }
  return programs.values();
}

/** Services with clients in several regions, those of the region with the most clients first. */
function byService(program: readonly Subject[]): ReadonlyMap<string, readonly [Subject, ...Subject[]]> {
  const found = new Map<string, readonly [Subject, ...Subject[]]>();
  for (const service of new Set(program.map(({ use }) => use.service))) {
    const clients = program.filter(({ use }) => use.service === service);
    const count = (subject: Subject): number => clients.filter(({ decision }) => decision.regions[0] === subject.decision.regions[0]).length;
    const [first, ...others] = clients.toSorted((one, other) => count(other) - count(one));
    if (first && others.some(({ decision }) => decision.regions[0] !== first.decision.regions[0])) found.set(service, [first, ...others]);
  }
  return found;
}

/** Is every operation through one of the clients also made through the other? A client of which no operation is known may be handed to anything. */
function takesOver(one: Use, other: Use, map: DependencyMap): boolean {
  const { operationsThrough } = indexOf(map);
  const [some, others] = [one, other].map((client) => new Set(operationsThrough(client).map(({ operation }) => operation)));
  if (!some || !others || some.size === 0 || others.size === 0) return true;
  return [...some].every((operation) => others.has(operation)) || [...others].every((operation) => some.has(operation));
}
