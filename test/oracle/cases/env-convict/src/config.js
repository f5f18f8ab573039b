const convict = require('convict');

const config = convict({
  env: { format: ['production', 'development', 'test'], default: 'development', env: 'NODE_ENV' },
  queue: {
    region: { doc: 'Where the job queue lives.', format: String, default: 'us-west-2', env: 'QUEUE_REGION' },
    url: { format: String, default: 'jobs', env: 'QUEUE_URL' },
  },
});

config.validate({ allowed: 'strict' });

module.exports = config;
