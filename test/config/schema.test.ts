import { deepEqual, equal } from 'node:assert/strict';
import { join } from 'node:path';
import { configJsonSchema, renewConfigSchema } from '../../scripts/config-schema';
import { configSchema } from '../../server/src/config/schema';

describe('config/schema', () => {
  const schema = configJsonSchema([
    { id: 'region-fallback', defaultOptions: {} },
    { id: 'pinned-region', defaultOptions: { allowServices: ['iam'], limit: 3 }, docs: { summary: 'A client is pinned.' } },
  ]);

  it('has a current JSON schema; `npm run config-schema` renews it', () => deepEqual(renewConfigSchema(join(__dirname, '..', '..'), 'check'), []));

  it('describes every key', () => {
    deepEqual(Object.keys(schema.properties ?? {}), Object.keys(configSchema.entries));
    for (const [key, value] of Object.entries(schema.properties ?? {})) equal(typeof (typeof value === 'object' && value.description), 'string', key);
    equal(schema.additionalProperties, false);
  });

  it('names every rule with its options, and no other', () => {
    const levels = { type: 'string', enum: ['error', 'warning', 'info', 'hint', 'off'] };
    const setting = (options: object) => [levels, { type: 'array', items: [levels, { type: 'object', properties: options, additionalProperties: false }], minItems: 2, additionalItems: false }];
    deepEqual(schema.properties?.['rules'], {
      type: 'object',
      description: 'Severities of rules, alone or in a list with options.',
      properties: {
        'pinned-region': {
          description: 'A client is pinned.',
          anyOf: setting({ allowServices: { type: 'array', items: { type: 'string' }, default: ['iam'] }, limit: { type: 'number', default: 3 } }),
        },
        'region-fallback': { anyOf: setting({}) },
      },
      additionalProperties: false,
    });
  });
});
