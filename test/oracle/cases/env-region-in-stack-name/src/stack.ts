const REGION_CODES: Record<string, string> = {
  euw1: 'eu-west-1',
  usw2: 'us-west-2',
  apse2: 'ap-southeast-2',
};

// orders-prod-usw2
const [, stage = 'dev', code = 'euw1'] = (process.env.STACK_NAME ?? 'orders').split('-');

export const stack = { stage, region: REGION_CODES[code] ?? 'eu-west-1' };
