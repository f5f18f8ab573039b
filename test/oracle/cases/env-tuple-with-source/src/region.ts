type Source = 'explicit' | 'home' | 'default';

export function pickRegion(env: NodeJS.ProcessEnv): readonly [region: string, source: Source] {
  const explicit = env.REPORT_REGION?.trim();
  if (explicit) return [explicit, 'explicit'];
  if (env.HOME_REGION) return [env.HOME_REGION, 'home'];
  return ['ap-southeast-2', 'default'];
}
