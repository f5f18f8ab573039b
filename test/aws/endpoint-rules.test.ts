import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import { type EndpointProvider, REGIONS, SWITCHES, v3Host } from './asked-endpoints';
import wanted from './sdk-endpoints/rules.json';

/** The endpoint rules of further clients, without the clients: scripts/suites/endpoint-rules.mjs gets them. They run on the packages beside. */
const folder = join(__dirname, 'sdk-endpoints');
const isFetched = existsSync(join(folder, 'node_modules')) && existsSync(join(folder, 'rules', 'fetched.json'));
const load = createRequire(join(folder, 'package.json'));

describe('[unit] aws endpoints against the rules of many clients', () => {
  const test = isFetched ? it : it.skip;
  const how = isFetched ? '' : ' (needs: npm ci --ignore-scripts --prefix test/aws/sdk-endpoints, node scripts/suites/endpoint-rules.mjs)';

  it('asks enough of them', () => assert.ok(Object.keys(wanted).length >= 60));

  for (const service of Object.keys(wanted)) {
    test(`@aws-sdk/client-${service} makes our hosts${how}`, () => {
      const { defaultEndpointResolver } = load(`./rules/${service}/endpointResolver.js`) as { readonly defaultEndpointResolver: EndpointProvider };
      const differing = REGIONS.flatMap((region) =>
        SWITCHES.flatMap((switches) => {
          const theirs = v3Host(defaultEndpointResolver, region, switches);
          const endpoint = aws.endpoint(service, region, { sdk: 'v3', ...switches });
          const ours = endpoint === undefined ? 'none' : `${endpoint.host} signed for ${endpoint.signingRegion}`;
          return ours === theirs ? [] : [`${region} ${JSON.stringify(switches)}: SDK ${theirs}, ours ${ours}`];
        }),
      );
      assert.deepEqual(differing, []);
      assert.notEqual(v3Host(defaultEndpointResolver, 'us-east-1', {}), 'none');
    });
  }
});
