import { isBuiltin } from 'node:module';
import { awsCatalog } from '../../server/src/aws/aws-catalog';
import type { AwsCatalog } from '../../server/src/aws/catalog';
import { extractFacts } from '../../server/src/extract/extract';
import { importSpecifiers } from '../../server/src/extract/specifiers';
import type { FileFacts } from '../../server/src/extract/facts';
import { link, type LinkInput } from '../../server/src/link/link';
import { CERTAIN_LOSSES } from '../../server/src/outage/failed-dependency';
import { InfrastructureStore } from '../../server/src/workspace/infrastructure-store';
import type { DependencyMap } from '../../server/src/link/map';
import type { ModuleResolver, Resolution } from '../../server/src/link/modules';
import type { Files } from './marked-code';

/** The dependency map of a workspace that exists in memory only, and the catalog it was made with. */
export function analyzedInMemory(files: Files, configured?: LinkInput['configuredDeployments']): { readonly map: DependencyMap; readonly aws: AwsCatalog } {
  const input = inputOf(files);
  const infrastructure = new InfrastructureStore({ files: () => input.files, mayMatter: () => true, text: (file) => files.get(file), isTest: input.isTest });
  const map = link({ ...input, infrastructure, outage: CERTAIN_LOSSES, ...(configured && { configuredDeployments: configured }) });
  return { map: { ...map, problems: [...map.problems, ...infrastructure.problems()] }, aws: awsCatalog };
}

/** Of these files as they are when they are asked for. */
export function inputOf(files: Files): LinkInput {
  const known = new Map<string, { readonly text: string | undefined; readonly facts: FileFacts | undefined }>();
  return {
    files: [...files.keys()].sort(),
    facts(file) {
      const text = files.get(file);
      let extracted = known.get(file);
      if (!extracted || extracted.text !== text) known.set(file, (extracted = { text, facts: text === undefined ? undefined : extractFacts(file, text) }));
      return extracted.facts;
    },
    mayMatter: () => true,
    specifiers: (file) => importSpecifiers(files.get(file) ?? ''),
    holds: (file, expression) => expression.test(files.get(file) ?? ''),
    isTest: (file) => /(^|\/)tests?\/|\.test\./.test(file),
    resolver: relativeResolver(files),
    aws: awsCatalog,
    wrappers: [],
    environment: {},
  };
}

/** Resolves relative imports by adding an extension; everything else is a package. */
function relativeResolver(files: Files): ModuleResolver {
  return {
    resolve(fromFile, specifier): Resolution {
      if (!specifier.startsWith('.')) {
        if (isBuiltin(specifier)) return { kind: 'builtin', name: specifier.replace(/^node:/, '') };
        const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
        return { kind: 'package', name, subpath: specifier.slice(name.length + 1) };
      }
      const path = new URL(specifier, `file:///${fromFile}`).pathname.slice(1);
      const file = [path, `${path}.ts`, `${path}.js`, `${path}/index.ts`].find((candidate) => files.has(candidate));
      return file === undefined ? { kind: 'missing' } : { kind: 'file', file };
    },
  };
}
