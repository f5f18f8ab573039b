import { outageOf } from '../../server/src/outage/failed-dependency';
import type { Engine, OpenOptions } from '../../server/src/workspace/engine';
import type { Pipeline } from '../../server/src/workspace/pipeline';
import { WorkspaceAnalyzer } from '../../server/src/workspace/workspace-analyzer';
import { defaultConfig } from './default-config';
import { fakePipeline } from './fake-pipeline';
import { MemorySource } from './memory-source';

/** An engine over files in memory, whatever root it is asked to open; remembers what it was asked. */
export function fakeEngine(
  texts: Readonly<Record<string, string>>,
  changes: Partial<Pipeline> = {},
): Engine & { readonly opened: { readonly root: string; readonly options: OpenOptions }[] } {
  const opened: { root: string; options: OpenOptions }[] = [];
  const pipeline = fakePipeline(changes);
  return {
    opened,
    rules: pipeline.rules,
    looksAt: (_root, folder) => Object.keys(texts).some((file) => file.startsWith(`${folder}/`)),
    open: (root, options) => {
      opened.push({ root, options });
      const analyzer = new WorkspaceAnalyzer(new MemorySource(texts, [], root), { ...defaultConfig, rules: options.severities ?? {} }, pipeline);
      return { analyze: () => analyzer.analyze(), packageOf: () => undefined, play: (outage) => Promise.resolve(analyzer.mapDuring(outageOf(outage))) };
    },
  };
}
