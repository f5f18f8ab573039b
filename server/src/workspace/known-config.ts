import { type ConfigRequest, loadConfig, type LoadedConfig } from '../config/load';
import { rules } from '../rules/index';
import { UNUSED_SUPPRESSION } from '../rules/suppressions';

/** Loads a configuration in which every rule that ships can be set. Throws `ConfigError`. */
export function loadKnownConfig(request: Omit<ConfigRequest, 'rules'>): LoadedConfig {
  return loadConfig({ ...request, rules: [...rules.map(({ meta }) => meta), UNUSED_SUPPRESSION] });
}
