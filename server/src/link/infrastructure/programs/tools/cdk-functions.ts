import { posix } from 'node:path';
import type { Machine } from '../../../evaluate/machine';
import { type ConstructData, constructData, constructIn } from '../../../models/constructs/construct';
import { option } from '../../../models/sdk-client';
import type { Locate } from '../../../uses/region-binding';
import type { Handler } from '../../declarations';
import { withSources } from '../../handler-files';
import { filesOfPath, handlerIn } from '../program-files';
import type { Projects } from '../projects';
import { certainText, constantName, isThere } from '../texts';

/** The code behind a Lambda function of CDK; undefined where it is not in the workspace. */
export function cdkHandler(m: Machine, data: ConstructData, projects: Projects, locate: Locate): Handler | undefined {
  const { at, area, type } = data;
  const read = (key: string) => option(m, data.props, key, at).filter(isThere);
  const runtime = constantName(read('runtime'));
  if (runtime !== undefined && !/node|custom/i.test(runtime) && /^[A-Z_0-9]+$/i.test(runtime)) return undefined;
  const folders = projects.possibleFolders(at.file);
  const handler = read('handler');
  const named = certainText(handler) ?? (handler.length === 0 ? 'handler' : undefined);
  if (area === 'aws-lambda-nodejs' || type.endsWith('NodejsFunction') || read('entry').length > 0) {
    const entry = read('entry');
    const path = certainText(entry);
    const files = entry.length > 0 ? filesOfPath(path ?? '', folders) : filesOfPath(`${posix.join(posix.dirname(at.file), posix.parse(at.file).name)}.${certainText(data.id) ?? '\0'}`, ['']);
    const name = named?.slice(named.lastIndexOf('.') + 1);
    return files.length === 0 ? undefined : { files: withSources(files), ...(name !== undefined && { export: name }), at: locate(at) };
  }
  const asset = assetPath(m, data);
  return named === undefined || asset === undefined ? undefined : handlerIn(named, asset, folders, locate(at));
}

/** The folder of `Code.fromAsset('lambda')`. */
function assetPath(m: Machine, data: ConstructData): string | undefined {
  const code = constructData(constructIn(option(m, data.props, 'code', data.at)));
  const path = code && /^(Code\.(fromAsset|asset)|AssetCode)$/.test(code.type) ? certainText(code.args[0] ?? []) : undefined;
  // An archive mostly lies beside what it was made from.
  return path?.endsWith('.zip') ? posix.dirname(path) : path;
}
