import { deepEqual } from 'node:assert/strict';
import { awayFromHome } from '../../../server/src/rules/shared/deployment';
import type { Group } from '../../../server/src/rules/shared/groups';
import { analyzedInMemory } from '../../support/in-memory';
import { configuredDeployments } from '../../../server/src/workspace/configured-deployments';
import { DEFAULT_CONFIG } from '../../../server/src/config/load';

const code = `
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
export const uploads = new S3Client({ region: 'us-east-1' });
export const jobs = new SQSClient({});
`;

/** The clause about the S3 client. */
function clause(deployments: readonly string[], homeRegion?: string): string {
  const config = { ...DEFAULT_CONFIG, deployments: deployments.map((region) => ({ files: ['src/**'], regions: [region] })) };
  const { map: deployed } = analyzedInMemory(new Map([['src/main.ts', code]]), configuredDeployments(config, '/', { file: 'regionlint.config.json', text: '{}' }));
  const [use] = deployed.uses.filter(({ service }) => service === 's3');
  const group: Group = { decision: { kind: 'pinned', regions: ['us-east-1'] }, at: use!, uses: [use!], operations: [], related: [] };
  return awayFromHome(group, { map: deployed, homeRegion });
}

describe('rules/shared/deployment', () => {
  it('says where the program runs if that is elsewhere', () => {
    deepEqual(
      [clause([]), clause(['us-east-1']), clause(['eu-west-1']), clause(['eu-west-1', 'eu-north-1']), clause([], 'eu-west-1'), clause([], 'us-east-1'), clause(['us-east-1'], 'eu-west-1')],
      ['', '', ', while the program runs in eu-west-1', ', while the program runs in eu-north-1 and eu-west-1', ', while the program runs in eu-west-1', '', ''],
    );
  });
});
