import { NodeHttpHandler } from '@smithy/node-http-handler';

const defaults = {
  region: 'us-east-1',
  maxAttempts: 4,
  requestHandler: new NodeHttpHandler({ connectionTimeout: 2_000, requestTimeout: 5_000 }),
};

export const coreConfig = { ...defaults };

// Renders run next to the GPU fleet, everything else of the settings is kept.
const { region: homeRegion, ...portable } = defaults;
export const renderConfig = { ...portable, region: 'us-west-2' };
export const archiveConfig = { region: homeRegion.replace('-1', '-2'), ...portable };
