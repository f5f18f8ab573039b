import type { Location } from '../extract/location';
import type { RegionBinding, Use } from '../link/map';

/** How text is set: as Markdown with links, or plain. */
export interface Markup {
  strong(text: string): string;
  code(text: string): string;
  text(text: string): string;
  /** A link to a place in the workspace, shown as `src/db.ts:12`. */
  place(location: Location): string;
}

const bindings: Readonly<Record<RegionBinding['binding'], string>> = {
  pinned: 'pinned: the same whatever the environment says',
  defaulted: 'defaulted: the environment decides, and a literal when it is silent',
  ambient: 'ambient: the environment alone decides',
  unresolved: 'unresolved: the region cannot be told',
};

/** What decides the region of one use, as paragraphs; lists have a line for each item. */
export function explainRegion(use: Use, serviceName: string, markup: Markup): readonly string[] {
  const { region } = use;
  const { code, text, place } = markup;
  const paragraphs = [`${markup.strong(text(title(use, serviceName)))}${regions(region, markup)}`, text(bindings[region.binding])];
  paragraphs.push(list('Decided by:', region.trace, (step) => `${place(step)} ${text(step.note)}`));
  if (region.obstacle) paragraphs.push(`Not told because: ${text(region.obstacle.note)} (${place(region.obstacle)})`);
  if (region.environment.length > 0) paragraphs.push(`Environment: ${region.environment.map(code).join(', ')}`);
  paragraphs.push(list('Possible regions:', region.possible, ({ value, when }) => `${code(value)} when ${text(when)}`));
  paragraphs.push(list('Deployed to:', region.deployed, (one) => `${code(one.region)} ${place(one)} ${text(one.note)}`));
  if (use.hosts.length > 0) paragraphs.push(`Calls ${use.hosts.map(code).join(', ')}${hostedIn(use, markup)}`);
  return paragraphs.filter((paragraph) => paragraph !== '');
}

function title({ kind, operation, literal }: Use, serviceName: string): string {
  switch (kind) {
    case 'operation':
      return `${serviceName} ${operation ?? 'operation'}`;
    case 'client':
      return `${serviceName} client`;
    case 'resource':
      return `${serviceName} resource`;
    case 'arn':
    case 'endpoint':
      return literal ?? `${serviceName} ${kind}`;
  }
}

function regions({ values }: RegionBinding, { code }: Markup): string {
  return values.length > 0 ? ` in ${values.map(code).join(', ')}` : '';
}

function hostedIn({ hostedIn: where }: Use, { code }: Markup): string {
  const known = where.filter((region) => region !== '');
  return known.length > 0 ? `, hosted in ${known.map(code).join(', ')}` : '';
}

function list<T>(heading: string, items: readonly T[], line: (item: T) => string): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => `- ${line(item)}`)].join('\n');
}
