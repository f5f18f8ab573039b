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
    const setting = (options: object, description: string) => {
      const object = { type: 'object', properties: options, required: [], additionalProperties: false };
      return { anyOf: [levels, { type: 'array', items: [levels, object], minItems: 2, additionalItems: false }], description };
    };
    const properties = {
      'pinned-region': setting(
        { allowServices: { type: 'array', items: { type: 'string' }, description: 'By default ["iam"].' }, limit: { type: 'number', description: 'By default 3.' } },
        'A client is pinned.',
      ),
      'region-fallback': setting({}, ''),
    };
    deepEqual(schema.properties?.['rules'], { type: 'object', properties, required: [], additionalProperties: false, description: 'Severities of rules, alone or in a list with options.' });
  });
});
