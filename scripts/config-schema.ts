import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { KnownRule } from '../server/src/config/rule-options';
import { fileSchema, settingSchema } from '../server/src/config/schema';
import { UNUSED_SUPPRESSION } from '../server/src/rules/suppressions';

const FILE = 'schemas/regionlint.config.schema.json';

/** Every rule that a configuration can set. */
const RULES: readonly KnownRule[] = [UNUSED_SUPPRESSION];

/** The JSON schema of a configuration in which these rules can be set, made from what checks one. */
export function configJsonSchema(rules: readonly KnownRule[]): JsonSchema {
  const schema = convert(fileSchema);
  return {
    ...schema,
    title: 'Configuration of regionlint',
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      ...schema.properties,
      rules: {
        type: 'object',
        description: 'Severities of rules, alone or in a list with options.',
        properties: Object.fromEntries([...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, settingOf(rule)])),
        additionalProperties: false,
      },
    },
  } as JsonSchema;
}

function convert(schema: Parameters<typeof toJsonSchema>[0]): JsonSchema {
  return toJsonSchema(schema, { typeMode: 'output', ignoreActions: ['check'] });
}

function settingOf({ defaultOptions, docs }: KnownRule): JsonSchema {
  const options = Object.entries(defaultOptions).map(([name, value]) => [name, { ...typeOf(value), default: value }]);
  const [severity, list] = convert(settingSchema).anyOf ?? [];
  const withOptions = { ...(list as JsonSchema), items: [severity, { type: 'object', properties: Object.fromEntries(options), additionalProperties: false }] };
  return { ...(docs && { description: docs.summary }), anyOf: [severity, withOptions] } as JsonSchema;
}

/** Of the types that `rule-options.ts` tells apart. */
function typeOf(value: unknown): JsonSchema {
  if (Array.isArray(value)) return { type: 'array', items: { type: 'string' } };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { type: typeof value as 'string' | 'number' | 'boolean' };
  return { type: 'object' };
}

/** Writes the schema, or with `check` only compares. Returns the file if it was not current. */
export function renewConfigSchema(root: string, mode: 'write' | 'check'): readonly string[] {
  const path = join(root, FILE);
  const wanted = `${JSON.stringify(configJsonSchema(RULES), null, 2)}\n`;
  if (currentText(path) === wanted) return [];
  if (mode === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  }
  return [FILE];
}

function currentText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function main(): void {
  const mode = process.argv.includes('--check') ? 'check' : 'write';
  const files = renewConfigSchema(join(__dirname, '..'), mode);
  if (files.length === 0) return;
  console.log(`${mode === 'write' ? 'Written' : 'Not current, run `npm run config-schema`'}: ${files.join(', ')}`);
  if (mode === 'check') process.exitCode = 1;
}

if (require.main === module) main();
