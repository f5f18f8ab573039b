import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a rule and its test from a template and lists it in the index. Returns the files to go on with; throws a sentence if the id will not do. */
export function createRule(root: string, id: string): readonly string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) throw new Error(`"${id}" is no rule id: it takes two or more words in lower case, joined by hyphens.`);
  if (/^(no|check|prefer|require|valid|invalid)-/.test(id)) throw new Error(`"${id}" should name the bad pattern, so that it makes sense after "allow".`);
  const rule = `server/src/rules/${id}.ts`;
  const test = `test/rules/${id}.test.ts`;
  const index = 'server/src/rules/index.ts';
  for (const file of [rule, test]) if (existsSync(join(root, file))) throw new Error(`${file} exists already.`);
  const listed = withRule(readFileSync(join(root, index), 'utf8'), id);
  writeFileSync(join(root, rule), ruleTemplate(id));
  writeFileSync(join(root, test), testTemplate(id));
  writeFileSync(join(root, index), listed);
  return [rule, test, index];
}

/** The index with one more rule, alphabetical as it was. */
export function withRule(index: string, id: string): string {
  const imports = index.split('\n').filter((line) => line.startsWith('import '));
  const imported = [...imports, `import ${variableOf(id)} from './${id}';`].sort((one, other) => compare(pathOf(one), pathOf(other)));
  const ids = imported.filter((line) => !line.startsWith('import type ')).map((line) => pathOf(line).slice(2));
  const rest = index.slice(index.lastIndexOf(imports.at(-1) ?? '') + (imports.at(-1) ?? '').length);
  return `${imported.join('\n')}${rest.replace(/(: readonly Rule\[\] = \[)[^\]]*(\];)/, (_, open: string, close: string) => `${open}\n${ids.map((one) => `  ${variableOf(one)},\n`).join('')}${close}`)}`;
}

function pathOf(line: string): string {
  return /'(.+)'/.exec(line)?.[1] ?? '';
}

function variableOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function ruleTemplate(id: string): string {
  return `import { defineRule } from './rule';

export default defineRule({
  meta: {
    id: '${id}',
    severity: 'info',
    severityReason: 'One sentence: why this severity and no other.',
    fixable: false,
    defaultOptions: {},
    messages: { found: '{service} is used here: the fact, what decides it, and what happened to such code on 2025-10-20.' },
    docs: {
      summary: 'One sentence about what is reported.',
      why: 'What goes wrong, and what AWS advises.',
      examples: [{ bad: \`code that is reported\`, good: \`code that is not\` }],
      references: ['https://docs.aws.amazon.com/'],
    },
  },

  check({ map, aws, report }) {
    for (const use of map.uses) {
      if (use.isTest || use.kind !== 'client') continue;
      report({ messageId: 'found', data: { service: aws.displayName(use.service) }, at: use, uses: [use] });
    }
  },
});
`;
}

function testTemplate(id: string): string {
  return `import rule from '../../server/src/rules/${id}';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a near miss',
      code: \`
export const nothing = 'here';
\`,
    },
  ],
  invalid: [
    {
      name: 'a plain case',
      code: \`
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({});
//                     ^^^^^^^^^^^^^^^^ info found
\`,
    },
  ],
});
`;
}

function main(): void {
  const [id = ''] = process.argv.slice(2);
  try {
    const files = createRule(join(__dirname, '..'), id);
    console.log(`Written: ${files.join(', ')}. Next: examples, tests, the check; then \`npm run docs\` and \`npm run check\`.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

if (require.main === module) main();
