export const primary = process.env.TABLE_REGION || 'us-east-1';
export const replica = 'us-west-2';
