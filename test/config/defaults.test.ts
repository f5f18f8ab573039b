import { deepEqual } from 'node:assert/strict';
import { DEFAULT_TESTS } from '../../server/src/config/defaults';
import { compileGlobs } from '../../server/src/project/globs';

describe('config/defaults', () => {
  const tests = [
    'a.test.ts', 'src/a.spec.tsx', 'src/a.test.unit.ts', 'test/app.e2e-spec.ts', 'src/a.e2e.ts', 'src/a_test.ts', 'cypress/support/a.ts', 'src/a.cy.ts', 'src/Button.stories.tsx', 'src/a.mock.ts', 'src/a.fixture.json',
    'test/a.ts', 'packages/api/tests/deep/a.ts', 'src/__tests__/a.ts', 'src/__mocks__/aws.ts', 'e2e/a.ts', 'acceptance/utils/a.ts', 'fixtures/a.json', 'packages/web-e2e/src/a.ts', 'integration-tests/a.ts', 'test-utils/a.ts', 'src/loggers/test-assets/events.ts', 'docs/a.ts', 'examples/snippets/a.ts',
    'jest.config.js', 'vitest.setup.ts', 'src/setupTests.ts', '.storybook/main.ts', 'packages/a/test/.env',
  ];
  const production = [
    'src/a.ts', 'src/testing.ts', 'src/latest/a.ts', 'src/contest.ts', 'src/spec/a.ts', 'src/attestation/index.ts', 'lambda/playwright/handler.ts', 'src/mockingbird.ts', 'src/inspector.ts', 'src/test.ts', 'serverless.yml', 'src/fixture-list.ts', 'src/docs.ts', 'examples/a.ts', 'src/test-results/a.ts',
  ];

  it('take tests, and what only they use', () => deepEqual(tests.filter((file) => !compileGlobs(DEFAULT_TESTS, '/shop')(file)), []));
  it('leave alone what may run in production', () => deepEqual(production.filter(compileGlobs(DEFAULT_TESTS, '/shop')), []));
  it('do not look at where the root lies', () => deepEqual(['src/a.ts'].filter(compileGlobs(DEFAULT_TESTS, '/home/ada/test/fixtures/shop')), []));
});
