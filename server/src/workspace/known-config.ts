import { relative, sep } from 'node:path';
import { type ConfigRequest, loadConfig, type LoadedConfig } from '../config/load';
import { rules } from '../rules/index';
import { UNUSED_SUPPRESSION } from '../rules/suppressions';
import type { ConfigText } from './configured-deployments';

export interface KnownConfig extends LoadedConfig {
  readonly configText?: ConfigText;
}

/** Loads a configuration in which every rule that ships can be set. Throws `ConfigError`. */
export function loadKnownConfig(request: Omit<ConfigRequest, 'rules'>): KnownConfig {
  const loaded = loadConfig({ ...request, rules: [...rules.map(({ meta }) => meta), UNUSED_SUPPRESSION] });
  const content = loaded.file === undefined ? undefined : request.disk.read(loaded.file);
  if (loaded.file === undefined || !content || 'fault' in content) return loaded;
  return { ...loaded, configText: { file: relative(request.root, loaded.file).split(sep).join('/'), text: content.text } };
}
