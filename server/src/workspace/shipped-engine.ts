import type { Config } from '../config/config';
import { environmentOf } from '../config/load';
import { outageOf } from '../outage/failed-dependency';
import { CacheFolder } from '../project/cache-folder';
import { DiskSource } from '../project/disk-source';
import { diskTexts } from '../project/disk-texts';
import { fileIdentity } from '../project/file-stamps';
import { compileGlobs } from '../project/globs';
import { rules } from '../rules/index';
import type { Engine, OpenOptions, RuleLevel } from './engine';
import { KeptResult } from './kept-result';
import { type KnownConfig, loadKnownConfig } from './known-config';
import { packageNames } from './package-names';
import type { Analysis } from './workspace';
import type { OpenAnalyzer, WorkspaceAnalyzer } from './workspace-analyzer';

/** Analyses what is on disk, by its configuration. Nobody waits for `load` where a result has been kept. */
export const shippedEngine = (load: () => Promise<OpenAnalyzer> | OpenAnalyzer): Engine => ({
  rules,
  open(root, options) {
    const { cache, findsAllEntrypoints = false, outage = [] } = options;
    const settings = settingsOf(root, options);
    const { loaded, config, variables } = settings;
    let analyzer: WorkspaceAnalyzer | undefined;
    let packages: ((file: string) => string | undefined) | undefined;
    const analyze = async (source: DiskSource): Promise<Analysis> => {
      packages = packageNames(source);
      analyzer = (await load())(source, config, loaded.configText);
      return analyzer.analyze(undefined, { environment: variables, findsAllEntrypoints, ...(outage.length > 0 && { outage: outageOf(outage) }) });
    };
    return {
      async analyze() {
        if (cache === undefined) return analyze(new DiskSource(root, config));
        const source = new DiskSource(root, { ...config, stamps: true });
        packages = packageNames(source);
        const kept = new KeptResult(new CacheFolder(cache), runOf(root, options), inputsOf(root, options, settings));
        const result = kept.find(source);
        if (result) return { root, config, ...result, failures: [], text: (file) => (file === loaded.configText?.file ? loaded.configText.text : source.read(file)) };
        const analysis = await analyze(source);
        if (analysis.failures.length === 0) kept.keep(source, analysis);
        return analysis;
      },
      async play(out) {
        if (!analyzer) await analyze(new DiskSource(root, config));
        return analyzer!.mapDuring(outageOf(out), { environment: variables });
      },
      packageOf: (file) => packages?.(file),
    };
  },
  looksAt(root, folder, options) {
    const { config } = settingsOf(root, options);
    const isTest = compileGlobs(config.tests, root);
    return new DiskSource(root, config).files().some((file) => file.startsWith(`${folder}/`) && !isTest(file));
  },
});

interface Settings {
  readonly loaded: KnownConfig;
  readonly config: Config;
  readonly variables: Readonly<Record<string, string>>;
}

function settingsOf(root: string, { configFile, environment, severities = {} }: OpenOptions): Settings {
  const loaded = loadKnownConfig({ root, disk: diskTexts, ...(configFile !== undefined && { file: configFile }) });
  return { loaded, config: withSeverities(loaded.config, severities), variables: environment === undefined ? {} : environmentOf(loaded, environment) };
}

/** All that a result depends on besides the files. */
export function inputsOf(root: string, options: OpenOptions, { loaded, config, variables } = settingsOf(root, options)): string {
  return JSON.stringify([runOf(root, options), fileIdentity(__filename), config, loaded.file, loaded.configText, variables]);
}

function runOf(root: string, { configFile, environment, findsAllEntrypoints, outage, severities }: OpenOptions): string {
  return JSON.stringify([root, configFile, environment, findsAllEntrypoints, outage, severities]);
}

/** Other severities; the rules' options stay. */
function withSeverities(config: Config, severities: Readonly<Record<string, RuleLevel>>): Config {
  const settings = Object.entries(severities).map(([id, severity]) => {
    const configured = config.rules[id];
    return [id, typeof configured === 'object' ? ([severity, configured[1]] as const) : severity] as const;
  });
  return { ...config, rules: { ...config.rules, ...Object.fromEntries(settings) } };
}
