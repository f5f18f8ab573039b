export const homeRegion = () => process.env.BILLING_REGION ?? 'us-east-1';
