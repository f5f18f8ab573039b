import type { Interpreter } from '../../evaluate/interpreter';
import type { Locate } from '../../uses/region-binding';
import { UNDEFINED } from '../../values/value';
import { PublishedValues } from '../cloudformation/published-values';
import type { Infrastructure } from '../declarations';
import { readService } from '../serverless/services';
import { isThere } from './texts';
import { documentOf } from './value-document';

/** Configurations of the Serverless Framework that are programs. */
export const SERVERLESS_CONFIG = /(?:^|\/)serverless(?:[.-][^/]*)?\.[cm]?[jt]s$/;

/** Programs are read apart from the files of other services. */
const NOTHING_PUBLISHED = new PublishedValues(() => []);

/** What `serverless.ts` exports is what stands in serverless.yml: an object, or a function that gives one. */
export function readServicePrograms(m: Interpreter, files: Iterable<string>, locate: Locate): readonly Partial<Infrastructure>[] {
  const { infrastructure, aws } = m.input;
  if (!infrastructure) return [];
  return [...files].flatMap((file) => {
    if (!SERVERLESS_CONFIG.test(file)) return [];
    m.refuel();
    const record = m.modules.load(file);
    if (!record) return [];
    const at = { file, id: 0 };
    const exported = m.modules.readExport(file, 'default')?.filter(isThere) ?? [];
    const config = exported.length > 0 ? exported : (record.commonJs.members.get('exports')?.read() ?? UNDEFINED);
    const given = config.some(({ atom }) => atom.kind === 'function') ? m.await(m.call(config, UNDEFINED, { values: [] }, at)) : m.await(config);
    const context = { serviceOf: (type: string) => aws.serviceOfResourceType(type), included: new Set<string>(), published: NOTHING_PUBLISHED };
    return readService(infrastructure, file, documentOf(m, given, at, locate), context) ?? [];
  });
}
