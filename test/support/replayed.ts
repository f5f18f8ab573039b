import { awsCatalog } from '../../server/src/aws/aws-catalog';
import type { Incident } from '../../server/src/aws/incidents';
import { outageOf } from '../../server/src/outage/failed-dependency';
import { lossesOf } from '../../server/src/outage/losses';
import { replay, type Replay } from '../../server/src/outage/replay';
import { replayDocument, type ReplayDocument } from '../../server/src/report/replay-document';
import { shippedPipeline } from '../../server/src/workspace/shipped-pipeline';
import { WorkspaceAnalyzer } from '../../server/src/workspace/workspace-analyzer';
import { defaultConfig } from './default-config';
import { MemorySource } from './memory-source';

/** An incident, played over files in memory. `played`: the sets of services that were taken away. */
export async function replayed(incident: Incident, files: Readonly<Record<string, string>>, revenuePerHour?: number): Promise<{ readonly replay: Replay; readonly document: ReplayDocument; readonly played: readonly string[] }> {
  const analyzer = new WorkspaceAnalyzer(new MemorySource(files), defaultConfig, shippedPipeline);
  const { map, text } = await analyzer.analyze(undefined, { findsAllEntrypoints: true });
  const played: string[] = [];
  const result = await replay(lossesOf(incident), {
    map,
    play: (out) => {
      const outage = outageOf(out);
      played.push(outage.name);
      return Promise.resolve(analyzer.mapDuring(outage));
    },
  });
  const document = replayDocument({
    incident,
    isHypothetical: false,
    replay: result,
    text,
    serviceName: (service) => awsCatalog.displayName(service),
    ...(revenuePerHour !== undefined && { revenuePerHour }),
  });
  return { replay: result, document, played: played.sort() };
}
