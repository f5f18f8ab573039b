import { deepEqual, equal } from 'node:assert/strict';
import type { Diagnostic, Fix } from '../../server/src/rules/rule';
import { findComments } from '../../server/src/rules/suppression/comments';
import { findSuppressions } from '../../server/src/rules/suppression/directives';
import { suppressionFix } from '../../server/src/rules/suppression/suppression-fix';
import { applySuppressions, type SuppressionInput } from '../../server/src/rules/suppressions';

const RULES = ['pinned-region', 'region-fallback', 'arn-region'];

/** A diagnostic of a rule at every place of a text where the rule's name stands between angle quotes, `‹pinned-region›`. */
function diagnosticsIn(file: string, text: string): readonly Diagnostic[] {
  return Array.from(text.matchAll(/‹([\w-]+)›/g), ({ index, 0: mark, 1: rule = '' }) => ({
    file, rule, messageId: 'm', message: 'm', severity: 'warning', range: { start: index, end: index + mark.length }, related: [], fixes: [],
  }));
}

function apply(file: string, text: string, input: Partial<SuppressionInput> = {}) {
  return applySuppressions({ diagnostics: diagnosticsIn(file, text), files: [file], text: () => text, knownRules: RULES, hasRun: () => true, severity: 'warning', ...input });
}

/** What is kept and what is said about suppressions, as `line rule`, and `line messageId text`. */
function outcome(file: string, text: string, input: Partial<SuppressionInput> = {}): readonly string[] {
  const { kept, unused } = apply(file, text, input);
  const lineOf = ({ range }: Diagnostic) => text.slice(0, range.start).split('\n').length;
  return [...kept.map((one) => `${lineOf(one)} ${one.rule}`), ...unused.map((one) => `${lineOf(one)} ${one.messageId} ${text.slice(one.range.start, one.range.end)}`)];
}

function applyFix(text: string, { edits }: Fix): string {
  return [...edits].reverse().reduce((done, { range, newText }) => done.slice(0, range.start) + newText + done.slice(range.end), text);
}

describe('rules/suppressions', () => {
  it('suppress a rule on the next line, on their own line, and in the whole file', () => {
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line pinned-region -- it is billed there\nnew S3(‹pinned-region›);\nnew S3(‹pinned-region›);'), ['3 pinned-region']);
    deepEqual(outcome('a.ts', 'new S3(‹pinned-region›); // regionlint-disable-line pinned-region\nnew S3(‹pinned-region›);'), ['2 pinned-region']);
    deepEqual(outcome('a.ts', 'new S3(‹pinned-region›);\n/* regionlint-disable pinned-region -- one region only */\nnew S3(‹pinned-region›, ‹arn-region›);'), ['3 arn-region']);
  });

  it('name several rules, in line and block comments', () => {
    deepEqual(outcome('a.ts', '/* regionlint-disable-next-line pinned-region, arn-region -- why */\nnew S3(‹pinned-region›, ‹arn-region›, ‹region-fallback›);'), ['2 region-fallback']);
    deepEqual(outcome('a.ts', 'new S3(/* regionlint-disable-line pinned-region,arn-region */ ‹pinned-region›, ‹arn-region›);'), []);
    deepEqual(outcome('a.ts', '/**\n * Why we are here.\n * regionlint-disable pinned-region -- because\n */\n\n\nnew S3(‹pinned-region›);'), []);
  });

  it('reach past other comments to their line, and not past blank lines', () => {
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line pinned-region\n// eslint-disable-next-line no-new\n/* a\n b */\nnew S3(‹pinned-region›);'), []);
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line pinned-region\n// regionlint-disable-next-line arn-region\nnew S3(‹pinned-region›, ‹arn-region›);'), []);
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line pinned-region\n\nnew S3(‹pinned-region›);'), ['3 pinned-region', '1 unused pinned-region']);
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line pinned-region\n/* x */ new S3(‹pinned-region›);'), []);
  });

  it('work with every kind of line break', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      deepEqual(apply('a.ts', `const a = 1;${end}// regionlint-disable-next-line pinned-region -- why${end}new S3(‹pinned-region›);${end}`).kept.length, end === '\r' ? 1 : 0);
      deepEqual(apply('a.yml', `a: 1${end}# regionlint-disable-next-line pinned-region -- why${end}b: ‹pinned-region›${end}`).kept.length, 0);
    }
  });

  it('stand in the comments of YAML, TOML, HCL, Dockerfiles and environment files', () => {
    for (const file of ['serverless.yml', 'samconfig.toml', 'main.tf', '.env', 'Dockerfile']) {
      deepEqual([file, ...outcome(file, 'x ‹arn-region›\n# regionlint-disable-next-line pinned-region -- why\nx ‹pinned-region› # regionlint-disable-line arn-region\nx ‹pinned-region›\n')], [file, '1 arn-region', '4 pinned-region', '3 unused arn-region']);
    }
    deepEqual(outcome('main.tf', '// regionlint-disable pinned-region\nx ‹pinned-region›\ny ‹arn-region› /* regionlint-disable-line arn-region */'), []);
  });

  it('keep their reason', () => {
    const reasons = ['-- it is -- so to speak -- billed there', '-- ', '', '--no-blank'].map((reason) => findSuppressions('a.ts', `/* regionlint-disable pinned-region ${reason} */`)[0]?.reason);
    deepEqual(reasons, ['it is -- so to speak -- billed there', undefined, undefined, undefined]);
    const [suppressed] = apply('a.ts', '// regionlint-disable-next-line pinned-region -- it is billed there\n‹pinned-region›').suppressed;
    deepEqual([suppressed?.diagnostic.rule, suppressed?.suppression.reason], ['pinned-region', 'it is billed there']);
  });

  it('are no suppressions in texts, and no others in comments', () => {
    const texts = [
      "const a = '// regionlint-disable pinned-region';", 'const a = "/* regionlint-disable pinned-region */";', 'const a = `\n// regionlint-disable pinned-region\n${b /* } */}`;',
      'const a = /[/*]\\/\\/ regionlint-disable pinned-region/;', '// see regionlint-disable pinned-region', '// regionlint-disabled pinned-region', '// regionlint-disable-next-lines pinned-region',
      'const a = `${`// regionlint-disable pinned-region`}`;', 'if (/"/.test(a)) b = "// regionlint-disable pinned-region";',
    ];
    deepEqual(texts.filter((text) => findSuppressions('a.ts', text).length > 0), []);
    deepEqual(findSuppressions('a.yml', 'a: "# regionlint-disable x"\nb: c#regionlint-disable x\nc: |\n  # regionlint-disable x\nd: \'it # regionlint-disable x\''), []);
    deepEqual(findSuppressions('a.tf', 'a = "# regionlint-disable x"\nb = <<-EOT\n  # regionlint-disable x\nEOT\n'), []);
    deepEqual(findSuppressions('a.toml', 'a = """\n# regionlint-disable x\n"""\n'), []);
    deepEqual(findSuppressions('a.json', '{ "a": 1 } // regionlint-disable x'), []);
  });

  it('are found behind whatever may come before them', () => {
    const code = [
      "const a = 'it\\'s'; ", 'const a = `a${b ? `c${d}` : "}"}e`; ', 'const a = b / c; const d = e / f; ', 'const a = /[/"]\'`/g; ', "return /'/.test(a) ", 'const a = (b) / 2; const c = \'x\'; ', 'const a = b++ / 2; ',
      "<p>Don't</p> ", '<br /> ', '<a href="x">y</a> ', "<p>It's {a}</p> ", '<p>`</p> ', "type A = 'x' | `y${string}`; ", 'a /* b */ / c / d; ', "const a = '\n", 'x = a[0] / b; y = "/"; ', '({}) / 1; ', '`\\`${"`"}`; ',
    ];
    deepEqual(code.filter((before) => findSuppressions('a.tsx', `${before}/* regionlint-disable pinned-region */ after();`).length !== 1), []);
    const hashed = ["a: it's b ", 'a: "b" ', "a: 'it''s' ", 'a: |\n  b\nc: d ', '- a: >-\n    b\n- c ', '# other\n', 'a: [x, "y"] ', 'a: b"c '];
    deepEqual(hashed.filter((before) => findSuppressions('a.yaml', `${before}# regionlint-disable pinned-region\n`).length !== 1), []);
  });

  it('are reported where they suppress nothing', () => {
    deepEqual(outcome('a.ts', '// regionlint-disable pinned-region\nconst a = 1; // regionlint-disable-line arn-region, region-fallback -- why'), ['1 unused pinned-region', '2 unused arn-region', '2 unused region-fallback']);
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line pined-region -- why\nnew S3(‹pinned-region›);'), ['2 pinned-region', '1 unknownRule pined-region']);
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line\nnew S3(‹pinned-region›);'), ['2 pinned-region', '1 noRule regionlint-disable-next-line']);
    deepEqual(outcome('a.ts', '// regionlint-disable-line pinned-region because of billing\n'), ['1 noRule regionlint-disable-line pinned-region because of billing']);
    deepEqual(apply('a.ts', '\n// regionlint-disable-line nope\n// regionlint-disable arn-region').unused.map(({ message }) => message), [
      'This suppresses nothing: there is no rule nope.',
      'This suppresses nothing: arn-region has nothing to report in this file.',
    ]);
  });

  it('are used from the nearest to the farthest', () => {
    deepEqual(outcome('a.ts', '/* regionlint-disable pinned-region */\nnew S3(‹pinned-region›); // regionlint-disable-line pinned-region'), ['1 unused pinned-region']);
  });

  it('are left alone where their rule has not been run, and where unused ones are not wanted', () => {
    const text = '// regionlint-disable pinned-region, arn-region';
    deepEqual(outcome('a.ts', text, { hasRun: (rule) => rule !== 'pinned-region' }), ['1 unused arn-region']);
    deepEqual(outcome('a.ts', text, { severity: 'off' }), []);
  });

  it('can suppress what is said about themselves', () => {
    deepEqual(outcome('a.ts', '// regionlint-disable-next-line unused-suppression -- it comes and goes\n// regionlint-disable-line pinned-region'), []);
    deepEqual(outcome('a.ts', '/* regionlint-disable unused-suppression */'), []);
  });

  it('are looked for in files without diagnostics, and diagnostics are kept in files without text', () => {
    const texts = new Map([['a.ts', '// regionlint-disable pinned-region']]);
    const { kept, unused } = applySuppressions({
      diagnostics: diagnosticsIn('gone.ts', '‹pinned-region›'), files: ['a.ts', 'b.ts'], text: (file) => texts.get(file), knownRules: RULES, hasRun: () => true, severity: 'info',
    });
    deepEqual([kept.map(({ file }) => file), unused.map(({ file, severity }) => [file, severity])], [['gone.ts'], [['a.ts', 'info']]]);
  });

  describe('removal', () => {
    const removed = (text: string, index = 0) => {
      const [fix] = apply('a.ts', text).unused[index]?.fixes ?? [];
      return fix && [fix.applicability, applyFix(text, fix)];
    };

    it('takes out a comment with its line, or what it alone takes up', () => {
      deepEqual(removed('a();\n  // regionlint-disable-next-line pinned-region -- why\n  b();\n'), ['safe', 'a();\n  b();\n']);
      deepEqual(removed('a(); // regionlint-disable-line pinned-region\r\nb();'), ['safe', 'a();\r\nb();']);
      deepEqual(removed('/* regionlint-disable pinned-region */'), ['safe', '']);
      deepEqual(removed('return/* regionlint-disable pinned-region */a;'), ['safe', 'return a;']);
      deepEqual(removed('/**\n * regionlint-disable pinned-region -- why\n */\na();'), ['safe', 'a();']);
    });

    it('takes one rule out of several, and all if none is used', () => {
      deepEqual(removed('‹arn-region› // regionlint-disable-line pinned-region, arn-region -- why'), ['safe', '‹arn-region› // regionlint-disable-line arn-region -- why']);
      deepEqual(removed('‹arn-region› // regionlint-disable-line arn-region , pinned-region'), ['safe', '‹arn-region› // regionlint-disable-line arn-region']);
      deepEqual(removed('a(); // regionlint-disable-line arn-region, pinned-region', 1), ['safe', 'a();']);
    });

    it('leaves a comment that says other things as well', () => {
      equal(removed('/* Orders.\n * regionlint-disable pinned-region\n */'), undefined);
    });
  });

  describe('the fix that adds one', () => {
    /** Applies it to the only diagnostic, and checks that nothing is left to report. */
    const suppressed = (file: string, text: string): string | undefined => {
      const [diagnostic] = diagnosticsIn(file, text);
      const fix = diagnostic && suppressionFix(text, diagnostic);
      if (!fix) return undefined;
      const fixed = applyFix(text, fix);
      deepEqual([fix.applicability, outcome(file, fixed)], ['suggestion', []]);
      return fixed;
    };

    it('writes a comment above the line, indented and ended like it', () => {
      equal(suppressed('a.ts', 'f({\r\n\t  region: ‹pinned-region›,\r\n});'), 'f({\r\n\t  // regionlint-disable-next-line pinned-region -- reason\r\n\t  region: ‹pinned-region›,\r\n});');
      equal(suppressed('a.yml', 'a:\n  - ‹pinned-region›\n'), 'a:\n  # regionlint-disable-next-line pinned-region -- reason\n  - ‹pinned-region›\n');
      equal(suppressed('main.tf', '‹pinned-region›'), '# regionlint-disable-next-line pinned-region -- reason\n‹pinned-region›');
    });

    it('writes an element where a line would be text of the page', () => {
      equal(suppressed('a.tsx', 'return (\n  <p>\n    <img src="‹pinned-region›" />\n  </p>\n);'), 'return (\n  <p>\n    {/* regionlint-disable-next-line pinned-region -- reason */}\n    <img src="‹pinned-region›" />\n  </p>\n);');
      equal(suppressed('a.tsx', 'return (\n  <img src="‹pinned-region›" />\n);'), 'return (\n  // regionlint-disable-next-line pinned-region -- reason\n  <img src="‹pinned-region›" />\n);');
      equal(suppressed('a.tsx', 'const f = () =>\n  ‹pinned-region›;'), 'const f = () =>\n  // regionlint-disable-next-line pinned-region -- reason\n  ‹pinned-region›;');
      equal(suppressed('a.tsx', '<p>\n  {a}\n  <b>‹pinned-region›</b>\n</p>'), '<p>\n  {a}\n  {/* regionlint-disable-next-line pinned-region -- reason */}\n  <b>‹pinned-region›</b>\n</p>');
    });

    it('suppresses in the whole file where the line is part of a text', () => {
      equal(suppressed('a.ts', '#!/usr/bin/env node\nconst a = `\n  ‹pinned-region›\n`;'), '#!/usr/bin/env node\n// regionlint-disable pinned-region -- reason\nconst a = `\n  ‹pinned-region›\n`;');
      equal(suppressed('a.yml', 'run: |\n  echo ‹pinned-region›\n'), '# regionlint-disable pinned-region -- reason\nrun: |\n  echo ‹pinned-region›\n');
      equal(suppressed('a.ts', 'const a = `${b}\n${‹pinned-region›}`;')?.split('\n')[0], '// regionlint-disable pinned-region -- reason');
    });

    it('is not offered where there are no comments', () => equal(suppressed('a.json', '{ "a": "‹pinned-region›" }'), undefined));
  });

  it('scan a broken text to its end', () => {
    for (const text of ['/* never closed', '`never ${closed', "'never", '/never', '${', '}', '`${`${', '//', '/*', '#', 'a: "never', 'x = <<EOF\n', '|\n', '']) {
      for (const file of ['a.ts', 'a.yml', 'a.tf', 'a.toml', 'Dockerfile']) equal(Array.isArray(findComments(file, text).comments), true);
    }
  });
});
