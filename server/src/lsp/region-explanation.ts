import type { Location } from '../extract/location';
import type { Use } from '../link/map';
import { regionText } from '../report/use-text';

/** How text is set: as Markdown with links, or plain. */
export interface Markup {
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly text: (text: string) => string;
  /** A link to a place in the workspace, shown as `src/db.ts:12`. */
  readonly place: (location: Location) => string;
}

/** What decides the region of one use, as paragraphs; lists have a line for each item. */
export function explainRegion(use: Use, serviceName: string, { strong, code, text, place }: Markup): readonly string[] {
  const { region } = use;
  const hostedIn = use.hostedIn.filter((where) => where !== '');
  return [
    `${strong(text(useTitle(use, serviceName)))}: ${text(regionText(region))}`,
    list('Decided by:', region.trace, (step) => `${place(step)} ${text(step.note)}`),
    region.obstacle ? `Cannot be told: ${text(region.obstacle.note)} (${place(region.obstacle)})` : '',
    list('Possible regions:', region.possible, ({ value, when }) => `${code(value)} when ${text(when)}`),
    list('Deployed to:', region.deployed, (one) => `${code(one.region)} ${place(one)} ${text(one.note)}`),
    use.hosts.length > 0 ? `Calls ${use.hosts.map(code).join(', ')}${hostedIn.length > 0 ? `, hosted in ${hostedIn.map(code).join(', ')}` : ''}` : '',
  ].filter((paragraph) => paragraph !== '');
}

/** `DynamoDB GetItem`, `DynamoDB client`, `SQS arn arn:aws:sqs:…` */
export function useTitle({ kind, operation, literal }: Use, serviceName: string): string {
  return [serviceName, operation ?? kind, literal].filter(Boolean).join(' ');
}

function list<T>(heading: string, items: readonly T[], line: (item: T) => string): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => `- ${line(item)}`)].join('\n');
}
