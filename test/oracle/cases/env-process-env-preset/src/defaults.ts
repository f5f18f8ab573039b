const DEFAULTS: Record<string, string> = { STORE_REGION: 'eu-west-1', STORE_BUCKET: 'store' };

for (const [name, value] of Object.entries(DEFAULTS)) process.env[name] ??= value;
