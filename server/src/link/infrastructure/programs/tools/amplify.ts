import { posix } from 'node:path';
import type { ConstructData } from '../../../models/constructs/construct';
import { option } from '../../../models/sdk-client';
import type { Value } from '../../../values/value';
import type { RegionSource } from '../../declarations';
import { filesOfPath } from '../program-files';
import { folderOf, Projects } from '../projects';
import type { ToolChain } from '../regions';
import { certainText, isThere } from '../texts';
import type { ReadingContext, ToolReading } from '../tool-reading';

/** Amplify Gen 2: what is in a folder `amplify` is deployed where Amplify Hosting or the profile says. */
export function amplifyReading({ m, locate }: ReadingContext): ToolReading {
  const projects = new Projects(m.input.files, /^package\.json$/);
  const chain: ToolChain = { variables: ['AWS_REGION'] };
  const read = (data: ConstructData, key: string): Value => option(m, data.props, key, data.at).filter(isThere);
  return {
    tool: 'amplify',
    projects,
    chain,
    resource({ type }) {
      if (type === 'a.model') return { kind: 'table', service: 'dynamodb' };
      if (type === 'defineStorage') return { kind: 'bucket', service: 's3' };
      return type === 'defineAuth' ? { kind: 'user-pool', service: 'cognito-identity-provider' } : undefined;
    },
    functions(data) {
      if (data.type !== 'defineFunction') return [];
      const folder = folderOf(data.at.file);
      const entry = certainText(read(data, 'entry')) ?? './handler.ts';
      const name = certainText(read(data, 'name')) ?? (read(data, 'entry').length > 0 ? posix.parse(entry).name : posix.basename(folder));
      const files = filesOfPath(entry, [folder]);
      return [{ name, at: data.at, handler: { files, export: 'handler', at: locate(data.at) }, environment: read(data, 'environment'), uses: [] }];
    },
    runsCode: () => false,
    deployment(data) {
      const folder = amplifyFolder(data.at.file);
      const outside: RegionSource = { kind: 'environment', variable: 'AWS_REGION', at: locate(data.at) };
      return { key: folder, at: data.at, file: data.at.file, regions: () => [outside] };
    },
  };
}

/** The folder `amplify` around a file, or the file's own. */
function amplifyFolder(file: string): string {
  const parts = folderOf(file).split('/');
  const last = parts.lastIndexOf('amplify');
  return last === -1 ? folderOf(file) : parts.slice(0, last + 1).join('/');
}
