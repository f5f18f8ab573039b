import { shippedEngine } from '../../server/src/workspace/shipped-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import { mapDocument } from '../../server/src/report/map-document';
import type { ScoredMap } from './score';

/** The dependency map document of a directory, as `regionlint map` prints it. */
export async function mapOf(dir: string): Promise<ScoredMap> {
  const { map, text } = await shippedEngine(() => openAnalyzer).open(dir, { findsAllEntrypoints: true, outage: [{ region: 'us-east-1', service: 'dynamodb' }] }).analyze();
  // As a reader of the document gets it: what is undefined is not there.
  return JSON.parse(JSON.stringify(mapDocument(map, text))) as ScoredMap;
}
