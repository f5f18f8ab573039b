import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { KnownRule } from '../server/src/config/rule-options';
import { fileSchema, levelSchema } from '../server/src/config/schema';
import { rules } from '../server/src/rules/index';
import { UNUSED_SUPPRESSION } from '../server/src/rules/suppressions';

const FILE = 'schemas/regionlint.config.schema.json';

/** Every rule that a configuration can set. */
const RULES: readonly KnownRule[] = [...rules.map(({ meta }) => meta), UNUSED_SUPPRESSION];

/** `allowComments` and `allowTrailingCommas` are VS Code's own. */
type EditorSchema = JsonSchema & { readonly allowComments: true; readonly allowTrailingCommas: true };

/** The JSON schema of a configuration in which these rules can be set, made from what checks one. */
export function configJsonSchema(known: readonly KnownRule[]): EditorSchema {
  const sorted = [...known].sort((a, b) => (a.id < b.id ? -1 : 1));
  const settings = v.strictObject(Object.fromEntries(sorted.map((rule) => [rule.id, v.optional(settingOf(rule))])));
  const schema = convert(fileSchema);
  const described = { ...convert(settings), description: 'Severities of rules, alone or in a list with options.' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of regionlint',
    allowComments: true,
    allowTrailingCommas: true,
    ...schema,
    properties: { ...schema.properties, rules: described },
  };
}

function convert(schema: Parameters<typeof toJsonSchema>[0]): JsonSchema {
  const { $schema: _dialect, ...converted } = toJsonSchema(schema, { typeMode: 'output', ignoreActions: ['check'] });
  return converted;
}

function settingOf({ defaultOptions, docs }: KnownRule) {
  const defaults = new Map<string, unknown>(Object.entries(defaultOptions));
  const options = v.strictObject(Object.fromEntries([...defaults].map(([name, value]) => [name, v.optional(optionOf(value))])));
  return v.pipe(v.union([levelSchema, v.strictTuple([levelSchema, options])]), v.description(docs?.summary ?? ''));
}

/** Of the types that the checks of options tell apart. */
function optionOf(value: unknown) {
  const type = Array.isArray(value) ? v.array(v.string()) : typeof value === 'string' ? v.string() : typeof value === 'number' ? v.number() : v.boolean();
  return v.pipe(type, v.description(`By default ${JSON.stringify(value)}.`));
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
  process.stdout.write(`${mode === 'write' ? 'Written' : 'Not current, run `npm run config-schema`'}: ${files.join(', ')}\n`);
  if (mode === 'check') process.exitCode = 1;
}

if (require.main === module) main();
