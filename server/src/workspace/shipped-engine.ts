import type { Config } from '../config/config';
import { environmentOf } from '../config/load';
import { outageOf } from '../outage/failed-dependency';
import { DiskSource } from '../project/disk-source';
import { diskTexts } from '../project/disk-texts';
import { rules } from '../rules/index';
import type { Engine, RuleLevel } from './engine';
import { loadKnownConfig } from './known-config';
import { shippedPipeline } from './shipped-pipeline';
import { WorkspaceAnalyzer } from './workspace-analyzer';

/** Analyses what is on disk, by its configuration. */
export const shippedEngine: Engine = {
  rules,
  open(root, { configFile, environment, findsAllEntrypoints = false, outage = [], severities = {} }) {
    const loaded = loadKnownConfig({ root, disk: diskTexts, ...(configFile !== undefined && { file: configFile }) });
    const variables = environment === undefined ? {} : environmentOf(loaded, environment);
    const config = withSeverities(loaded.config, severities);
    const analyzer = new WorkspaceAnalyzer(new DiskSource(root, config), config, shippedPipeline, loaded.configText);
    return { analyze: async () => analyzer.analyze(undefined, { environment: variables, findsAllEntrypoints, ...(outage.length > 0 && { outage: outageOf(outage) }) }) };
  },
};

/** Other severities; the rules' options stay. */
function withSeverities(config: Config, severities: Readonly<Record<string, RuleLevel>>): Config {
  const settings = Object.entries(severities).map(([id, severity]) => {
    const configured = config.rules[id];
    return [id, typeof configured === 'object' ? ([severity, configured[1]] as const) : severity] as const;
  });
  return { ...config, rules: { ...config.rules, ...Object.fromEntries(settings) } };
}
