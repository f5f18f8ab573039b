export const aws = {
  region: 'us-east-1',
  reporting: { region: process.env.REPORTING_REGION || 'us-west-2' },
};
