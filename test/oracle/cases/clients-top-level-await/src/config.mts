export async function loadConfig() {
  const region = process.env.CATALOG_REGION ?? 'us-west-1';
  await Promise.resolve();
  return { region, tableName: 'catalog' } as const;
}
