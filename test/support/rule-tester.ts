import { strict as assert } from 'node:assert';
import { DEFAULT_CONFIG, loadConfig } from '../../server/src/config/load';
import type { Config } from '../../server/src/config/config';
import { rules } from '../../server/src/rules/index';
import type { Diagnostic, Fix, Rule, Severity } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { configuredDeployments } from '../../server/src/workspace/configured-deployments';
import { analyzedInMemory } from './in-memory';
import { applyEdits, joinFiles, markDiagnostics, splitFiles, unmarked, type Files } from './marked-code';

interface Settings {
  /** What the case shows; the code's first line if absent. */
  readonly name?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Code in which the rule finds nothing. */
export type ValidCase = string | (Settings & { readonly code: string });

/** Code with carets under what the rule finds. */
export interface InvalidCase extends Settings {
  readonly code: string;
  /** The text after each diagnostic's first fix; a list has also the text after each second one, and so on. Absent where no fix is offered. */
  readonly fixed?: string | readonly string[];
}

export interface Cases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/**
 * Defines the mocha tests of a rule. Code is run through the whole pipeline, in memory; it may hold several files, each under a line
 * `// file: src/queue.ts`, and a configuration, `// file: regionlint.config.json`. What the rule reports is printed as carets under the code and compared with the case as one text.
 * Each fix is applied: the file must parse, the diagnostic must be gone, none as severe may have come, and a second run must find nothing to fix.
 */
export function testRule(rule: Rule, { valid, invalid }: Cases): void {
  describe(rule.meta.id, () => {
    for (const one of valid) {
      const { code, ...settings } = typeof one === 'string' ? { code: one } : one;
      it(`accepts ${nameOf(code, settings)}`, () => {
        assert.equal(unmarked(code), code, 'A valid case has no carets.');
        assert.equal(marked(rule, splitFiles(code), settings), joinFiles(splitFiles(code)));
      });
    }
    for (const one of invalid) {
      it(`reports ${nameOf(one.code, one)}`, () => {
        const files = splitFiles(unmarked(one.code));
        assert.notEqual(unmarked(one.code), one.code, 'An invalid case has carets under what is reported.');
        assert.equal(marked(rule, files, one), joinFiles(splitFiles(one.code)));
        checkFixes(rule, files, one);
      });
    }
    rule.meta.docs.examples.forEach(({ bad, good }, index) => {
      it(`reports the bad and accepts the good of documentation example ${index + 1}`, () => {
        assert.notEqual(marked(rule, splitFiles(bad), {}), joinFiles(splitFiles(bad)));
        assert.equal(marked(rule, splitFiles(good), {}), joinFiles(splitFiles(good)));
      });
    });
  });
}

function nameOf(code: string, { name }: Settings): string {
  const lines = unmarked(code).trim().split('\n');
  return name ?? lines.find((line) => !/^(import\b|\/\/|\s*$)/.test(line)) ?? lines.join(' ');
}

function marked(rule: Rule, files: Files, settings: Settings): string {
  return joinFiles(markDiagnostics(files, diagnosticsOf(rule, files, settings)));
}

function diagnosticsOf(rule: Rule, files: Files, settings: Settings): readonly Diagnostic[] {
  return runAll(rule, files, settings).filter((diagnostic) => diagnostic.rule === rule.meta.id);
}

/** Every rule runs: which one reports a place is part of what is tested. */
function runAll(rule: Rule, files: Files, { options }: Settings): readonly Diagnostic[] {
  const all = rules.includes(rule) ? rules : [...rules, rule];
  const written = configurationIn(files, all);
  const text = files.get(CONFIG_FILE);
  const { map, aws } = analyzedInMemory(files, configuredDeployments(written, '/', text === undefined ? undefined : { file: CONFIG_FILE, text }));
  assert.deepEqual(map.problems, []);
  const own = options ? ([rule.meta.severity, options] as const) : rule.meta.isOptional ? rule.meta.severity : undefined;
  const config = { ...written, rules: { ...written.rules, ...(own !== undefined && { [rule.meta.id]: own }) } };
  const { diagnostics, failures } = runRules(all, { map, aws, config, text: (file) => files.get(file) });
  for (const { error } of failures) throw error;
  return diagnostics;
}

const CONFIG_FILE = 'regionlint.config.json';

function configurationIn(files: Files, known: readonly Rule[]): Config {
  const text = files.get(CONFIG_FILE);
  if (text === undefined) return DEFAULT_CONFIG;
  const disk = { exists: (path: string) => path === `/${CONFIG_FILE}`, read: () => ({ text }) };
  return loadConfig({ root: '/', disk, rules: known.map(({ meta }) => meta) }).config;
}

function checkFixes(rule: Rule, files: Files, one: InvalidCase): void {
  const before = runAll(rule, files, one);
  const found = before.filter((diagnostic) => diagnostic.rule === rule.meta.id);
  const fixed = one.fixed === undefined ? [] : typeof one.fixed === 'string' ? [one.fixed] : one.fixed;
  const most = Math.max(0, ...found.map(({ fixes }) => fixes.length));
  assert.equal(fixed.length, most, `The diagnostics offer up to ${most} fixes; \`fixed\` shows the text after each.`);
  assert.ok(most === 0 || rule.meta.fixable, 'A rule that offers fixes says so: `fixable`.');
  for (const diagnostic of found) for (const fix of diagnostic.fixes) checkFix(rule, files, one, before, diagnostic, fix);
  fixed.forEach((expected, index) => {
    const edits = found.flatMap(({ fixes }) => fixes[index]?.edits ?? []);
    const after = applyEdits(files, edits);
    assert.equal(joinFiles(after), joinFiles(splitFiles(expected)));
    const again = diagnosticsOf(rule, after, one).flatMap(({ fixes }) => fixes.map(({ title }) => title));
    assert.deepEqual(again, [], 'After the fix, a second run finds nothing to fix.');
  });
}

function checkFix(rule: Rule, files: Files, settings: Settings, before: readonly Diagnostic[], { message, severity }: Diagnostic, fix: Fix): void {
  const after = runAll(rule, applyEdits(files, fix.edits), settings);
  const ofRule = (diagnostics: readonly Diagnostic[]): number => diagnostics.filter((one) => one.rule === rule.meta.id).length;
  const asSevere = (diagnostics: readonly Diagnostic[]): number => diagnostics.filter((one) => rank[one.severity] >= rank[severity]).length;
  assert.ok(ofRule(after) < ofRule(before), `"${fix.title}" leaves the diagnostic: ${message}`);
  assert.ok(asSevere(after) < asSevere(before), `"${fix.title}" brings another diagnostic as severe as ${severity}.`);
}

const rank: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };
