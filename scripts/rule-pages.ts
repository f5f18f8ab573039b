import type { Rule } from '../server/src/rules/rule';

function fixOf(fixable: Rule['meta']['fixable']): string {
  if (fixable === 'safe') return 'safe: `--fix`, *fix all* and saving apply it, as it changes nothing that runs.';
  return fixable ? 'a suggestion, to be chosen in the editor: it is never applied in bulk, as it changes which region is called, or needs values of yours.' : 'none.';
}

/** A rule's page, `docs/rules/<id>.md`. */
export function rulePage({ meta }: Rule): string {
  const { docs } = meta;
  const sections = [
    `# ${meta.id}`,
    docs.summary,
    `**Severity:** ${meta.isOptional ? `off; \`"${meta.id}": "${meta.severity}"\` in the configuration turns it on` : meta.severity}. ${meta.severityReason}`,
    `**Fix:** ${fixOf(meta.fixable)}`,
    ...(meta.yieldsTo ? [`**Says nothing where** ${meta.yieldsTo.map(linked).join(', ')} reports the same use.`] : []),
    '## Why',
    docs.why,
    ...docs.examples.flatMap(({ bad, good }) => ['## Reported', fenced('ts', bad), '## Accepted', fenced('ts', good)]),
    ...(Object.keys(meta.defaultOptions).length > 0 ? ['## Options', 'With their defaults:', fenced('jsonc', optionsOf(meta))] : []),
    ...(docs.whenNotToUse ? ['## When not to use it', docs.whenNotToUse] : []),
    '## References',
    docs.references.map((url) => `- <${url}>`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

const begin = '<!-- rules: written by `npm run docs` -->';
const end = '<!-- /rules -->';

/** The README with its table of rules renewed; throws where it has no place for one. */
export function readmeWithTable(readme: string, rules: readonly Rule[]): string {
  const start = readme.indexOf(begin);
  const stop = readme.indexOf(end);
  if (start < 0 || stop < start) throw new Error(`README.md needs the lines ${begin} and ${end} around its table of rules.`);
  return `${readme.slice(0, start)}${begin}\n${table(rules)}\n${readme.slice(stop)}`;
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map(({ meta }) => `| ${linkedFromRoot(meta.id)} | ${meta.docs.summary} | ${meta.isOptional ? 'off' : meta.severity} | ${meta.fixable ? 'yes' : ''} |`);
  return ['| rule | reports | severity | fix |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function optionsOf({ id, severity, defaultOptions }: Rule['meta']): string {
  return JSON.stringify({ rules: { [id]: [severity, defaultOptions] } }, undefined, 2);
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

function linked(id: string): string {
  return `[${id}](${id}.md)`;
}

function linkedFromRoot(id: string): string {
  return `[${id}](docs/rules/${id}.md)`;
}
