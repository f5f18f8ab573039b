#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { ApiStack } from '../lib/api-stack.js';
import { SiteStack } from '../lib/site-stack.js';

const app = new App();
const account = process.env.CDK_DEFAULT_ACCOUNT ?? '123456789012';

new ApiStack(app, 'ParcelApi', { env: { account, region: 'eu-west-1' } });

// A certificate for CloudFront is taken from us-east-1 only.
new SiteStack(app, 'ParcelSite', { env: { account, region: 'us-east-1' }, crossRegionReferences: true });
