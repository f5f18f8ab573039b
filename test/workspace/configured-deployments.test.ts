import { NO_INFRASTRUCTURE } from '../../server/src/link/infrastructure/declarations';
import { deepEqual } from 'node:assert/strict';
import type { Config } from '../../server/src/config/config';
import type { Binding, DependencyMap } from '../../server/src/link/map';
import { configuredDeployments } from '../../server/src/workspace/configured-deployments';
import { joinInfrastructure } from '../../server/src/link/deployed/join-infrastructure';
import { noAws } from '../support/fake-pipeline';
import { uses } from '../report/sample';
import { defaultConfig } from '../support/default-config';

const TEXT = `{
  // Two regions.
  "deployments": [{ "files": ["orders/**"], "regions": ["eu-west-1", "eu-central-1"], "note": "see the platform's repository" }]
}`;
const config: Config = { ...defaultConfig, deployments: [{ files: ['orders/**'], regions: ['eu-west-1', 'eu-central-1'], note: "see the platform's repository" }] };

describe('workspace/configured-deployments', () => {
  const deployed = (file: string, binding: Binding, changes: Partial<Config> = {}) => {
    const [sample] = uses;
    const region = { ...sample!.region, binding, deployed: [] };
    const map: DependencyMap = { uses: [{ ...sample!, file, region }], entrypoints: [], infrastructure: NO_INFRASTRUCTURE, problems: [] };
    const configured = configuredDeployments({ ...config, ...changes }, '/home/ada/shop', { file: 'regionlint.config.json', text: TEXT });
    return joinInfrastructure(map, [], { aws: noAws, configuredDeployments: configured }).uses.flatMap((use) => use.region.deployed.map((one) => `${one.region} ${one.file} ${TEXT.slice(one.range.start, one.range.end)} ${one.note}`));
  };

  it('tells where the files run whose region the environment decides, and which words say so', () => {
    const both = [
      `eu-west-1 regionlint.config.json "eu-west-1" see the platform's repository`,
      `eu-central-1 regionlint.config.json "eu-central-1" see the platform's repository`,
    ];
    deepEqual(deployed('orders/src/a.ts', 'ambient'), both);
    deepEqual(deployed('orders/src/a.ts', 'defaulted'), both);
  });

  it('says nothing of other files, nor where the code decides or nobody can tell', () => {
    deepEqual(deployed('mail/a.ts', 'ambient'), []);
    deepEqual(deployed('orders/a.ts', 'pinned'), []);
    deepEqual(deployed('orders/a.ts', 'unresolved'), []);
  });

  it('leaves a map alone where nothing is configured', () => {
    deepEqual(deployed('orders/a.ts', 'ambient', { deployments: [] }), []);
  });
});
