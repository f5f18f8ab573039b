import type { AWS } from '@serverless/typescript';

const configuration: AWS = {
  service: 'residency',
  provider: { name: 'aws', runtime: 'nodejs20.x', region: 'us-east-1' },
  functions: { store: { handler: 'src/store.handler', events: [{ http: { path: 'store', method: 'post' } }] } },
};

module.exports = configuration;
