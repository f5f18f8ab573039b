/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app: () => ({ name: 'events', home: 'aws', providers: { aws: { region: 'eu-central-1' } } }),
  async run() {
    new sst.aws.Function('Router', { handler: 'src/router.handler' });
  },
});
