/**
 * Globs of tests, of what only tests and their tools use, and of documentation, relative to the root that is analysed. Folders that may as well hold what
 * runs in production (`spec`, `testing`, `playwright`) are not among them: what is taken for a test is never warned about.
 */
export const DEFAULT_TESTS: readonly string[] = [
  '**/*.{test,spec,e2e,cy,bench,integration,mock,mocks,fixture,fixtures,stories}.*',
  '**/*.{e2e,int,integration}-{test,spec}.*',
  '**/*_{test,spec}.*',
  // Node's own test runner takes these too.
  '**/test-*.{js,cjs,mjs,ts,cts,mts}',
  '**/{test,tests,e2e,acceptance,__tests__,__mocks__,__fixtures__,__snapshots__,mocks,fixtures,testdata,cypress}/**',
  '**/{*-tests,*-e2e,e2e-*}/**',
  '**/test-{utils,helpers,assets,resources,data,projects}/**',
  '**/.storybook/**',
  '**/{jest,vitest,playwright,cypress}.*',
  '**/{setupTests,setup-tests,test-setup}.*',
  // Code that is shown in documentation and runs nowhere.
  '**/{docs,snippets}/**',
];
