// The layers of the house, as rules (ARCHITECTURE.md has the picture). `npm run layers` checks them.
// Arrows point one way: cli, lsp → workspace → report, rules, config → link → extract → aws; project owns the disk.

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const server = (...folders) => `^server/src/(?:${folders.join('|')})/`;
/** `node:fs` is seen as `fs` or as `node:fs`, depending on how it is written. */
const builtin = (...names) => `^(?:node:)?(?:${names.join('|')})$`;
const npm = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})(?:/|$)`;

/** A rule is a file of rules/ that calls `defineRule` as its default export; its neighbours are what runs the rules. */
function ruleFiles() {
  const folder = join(__dirname, 'server/src/rules');
  const rules = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && /^export default defineRule\b/m.test(readFileSync(join(folder, name), 'utf8')),
  );
  return rules.length === 0 ? '^$' : `^server/src/rules/(?:${rules.map((name) => name.replaceAll('.', '\\.')).join('|')})$`;
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Files that import each other in a ring can be neither read nor tested alone. Move what both need to a third file below them. (Types may know each other.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports this file and it imports nobody: it is dead. Delete it, or import it where it was meant to be used.',
      severity: 'error',
      from: { path: '^(?:server|client)/src/', orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'This import leads nowhere. Correct the path, or add the package to package.json.',
      severity: 'error',
      // The editor tests are a package of their own, whose packages are there only once its tests have run.
      from: { pathNot: '^test/editor/' },
      to: { couldNotResolve: true, pathNot: builtin('vscode') },
    },
    {
      name: 'only-listed-packages',
      comment:
        'What ships may only use packages under "dependencies" of package.json: another package is there by accident or for development alone. List it (and say why in CONTRIBUTING.md), or do without.',
      severity: 'error',
      from: { path: '^(?:server|client)/src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'deprecated'], dependencyTypesNot: ['type-only'], pathNot: npm('@types') },
    },
    {
      name: 'source-ignores-tests-and-scripts',
      comment: 'The product must not need its tests or its workshop. Move what is shared into server/src.',
      severity: 'error',
      from: { path: '^(?:server|client)/src/' },
      to: { path: '^(?:test|scripts|samples)/' },
    },

    // ── What the outside world may be touched by ────────────────────────────────────────────────────────────────
    {
      name: 'disk-only-in-project',
      comment:
        'Only project/ reads or writes the disk, so that unsaved text, caches and tests can stand in for it everywhere. Ask the FileSource you are handed, or add what you need to project/.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: server('project') },
      to: { path: builtin('fs', 'fs/promises') },
    },
    {
      name: 'no-network',
      comment: 'Promise 3: nothing is sent anywhere. Data about AWS is shipped as JSON in aws/; there is no reason to ask for it.',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: builtin('http', 'https', 'http2', 'net', 'tls', 'dns', 'dns/promises', 'dgram') },
    },
    {
      name: 'no-execution',
      comment:
        'Promise 3: the workspace is read and never run. Only project/ may start a program (git, with everything that runs code switched off).',
      severity: 'error',
      from: { path: '^server/src/', pathNot: server('project') },
      to: { path: builtin('child_process', 'vm', 'cluster', 'inspector') },
    },
    {
      name: 'compiler-only-in-extract',
      comment:
        'Facts are plain data, and what comes after them needs no compiler: that is what lets them be cached and sent to other threads. Put what you need to know into the facts.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: server('extract') },
      to: { path: npm('typescript', 'typescript-7', 'ts-morph', '@ts-morph/[^/]+') },
    },
    {
      name: 'protocol-only-in-lsp',
      comment: 'Only lsp/ knows the language server protocol. Give back plain data with offsets, and let lsp/to-lsp translate it.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: server('lsp') },
      to: { path: npm('vscode-languageserver', 'vscode-languageserver-[^/]+', 'vscode-jsonrpc') },
    },
    {
      name: 'vscode-only-in-client',
      comment: 'Only client/ runs inside VS Code; the server must work for every editor. Send a message instead (server/src/lsp/protocol).',
      severity: 'error',
      from: { pathNot: '^(?:client/src|test/editor)/' },
      to: { path: [builtin('vscode'), npm('@types/vscode', 'vscode-languageclient')] },
    },
    {
      name: 'client-starts-the-server-and-nothing-else',
      comment: 'The extension talks to the server in messages. Of the server it may import lsp/protocol, and types.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^server/src/', pathNot: '^server/src/lsp/protocol\\.ts$', dependencyTypesNot: ['type-only'] },
    },

    // ── The layers, from the bottom up ──────────────────────────────────────────────────────────────────────────
    {
      name: 'aws-imports-nothing-of-ours',
      comment: 'aws/ is what we know about AWS, as data behind one door. It does not know what is analysed with it.',
      severity: 'error',
      from: { path: server('aws') },
      to: { path: '^server/src/', pathNot: server('aws') },
    },
    {
      name: 'extract-knows-one-file',
      comment: "extract/ is a pure function of one file's text. What needs a second file belongs in link/.",
      severity: 'error',
      from: { path: server('extract') },
      to: { path: '^server/src/', pathNot: server('extract', 'aws') },
    },
    {
      name: 'project-knows-files-only',
      comment: 'project/ finds and reads files. It may know the shape of the configuration (types), and nothing that is made from the files.',
      severity: 'error',
      from: { path: server('project') },
      to: { path: server('link', 'rules', 'report', 'workspace', 'cli', 'lsp') },
    },
    {
      name: 'project-takes-configuration-as-types',
      comment: 'project/ is handed the globs of a configuration; it does not load one. Import its types only.',
      severity: 'error',
      from: { path: server('project') },
      to: { path: server('config'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'link-works-on-facts',
      comment:
        'link/ joins facts into the dependency map; it is handed everything it needs (LinkInput). It may import extract/ and aws/, and of config/ the types.',
      severity: 'error',
      from: { path: server('link') },
      to: { path: '^server/src/', pathNot: server('link', 'extract', 'aws', 'config') },
    },
    {
      name: 'link-takes-configuration-as-types',
      comment: 'link/ is handed wrappers and variables in its LinkInput. Import types from config/ only.',
      severity: 'error',
      from: { path: server('link') },
      to: { path: server('config'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-work-on-the-map',
      comment:
        'rules/ see the dependency map and the catalog and nothing else. What a rule cannot tell from the map belongs into the map (link/); of config/ rules may import types.',
      severity: 'error',
      from: { path: server('rules') },
      to: { path: server('project', 'report', 'workspace', 'cli', 'lsp') },
    },
    {
      name: 'rule-imports-no-rule',
      comment: 'A rule can be read, changed and deleted alone. Move what two rules share into rules/shared/.',
      severity: 'error',
      from: { path: ruleFiles() },
      to: { path: ruleFiles() },
    },
    {
      name: 'only-the-index-lists-rules',
      comment: 'Rules reach the product through the one list in rules/index.ts. Ask the list.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/rules/index\\.ts$' },
      to: { path: ruleFiles() },
    },
    {
      name: 'config-is-below-the-workspace',
      comment: 'config/ turns text into a checked configuration. It may ask rules/ for their ids and options; it is handed its text.',
      severity: 'error',
      from: { path: server('config') },
      to: { path: server('link', 'report', 'workspace', 'cli', 'lsp') },
    },
    {
      name: 'config-takes-files-as-types',
      comment: 'config/ is handed a FileSource or a text. Import types from project/ only.',
      severity: 'error',
      from: { path: server('config') },
      to: { path: server('project'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'reports-are-pure',
      comment: 'A reporter is a pure function from an analysis to a string: it reads no file and runs no analysis. Import result types from workspace/ only.',
      severity: 'error',
      from: { path: server('report') },
      to: { path: server('project', 'cli', 'lsp') },
    },
    {
      name: 'reports-take-results-as-types',
      comment: 'A reporter is given an Analysis. Import types from workspace/ only.',
      severity: 'error',
      from: { path: server('report') },
      to: { path: server('workspace'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workspace-knows-no-shell',
      comment: 'workspace/ composes the rooms into one analysis for every shell. It does not know who asked.',
      severity: 'error',
      from: { path: server('workspace') },
      to: { path: server('cli', 'lsp') },
    },
    {
      name: 'cli-is-not-the-server',
      comment: 'The shells share workspace/ and nothing else. Move what both need below them.',
      severity: 'error',
      from: { path: server('cli') },
      to: { path: server('lsp') },
    },
    {
      name: 'server-is-not-the-cli',
      comment: 'The shells share workspace/ and nothing else. Move what both need below them.',
      severity: 'error',
      from: { path: server('lsp') },
      to: { path: server('cli') },
    },
  ],
  options: {
    // A type-only import crosses a layer as well: it says that one room knows the shape of another.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|test/editor/(?:node_modules|out)|test/fixtures|test/oracle/cases|test/syntaxes/(?:cases|snapshots))/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'require', 'node', 'default'] },
  },
};
