export interface Account { id: string; region: string }

export const tools: Account = { id: '111111111111', region: 'us-west-2' };
export const shop: Account = { id: '222222222222', region: 'eu-central-1' };
