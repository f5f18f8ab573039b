import { isBuiltin } from 'node:module';
import { awsCatalog } from '../../server/src/aws/aws-catalog';
import type { AwsCatalog } from '../../server/src/aws/catalog';
import { extractFacts } from '../../server/src/extract/extract';
import { importSpecifiers } from '../../server/src/extract/specifiers';
import { link, type LinkInput } from '../../server/src/link/link';
import { InfrastructureStore } from '../../server/src/workspace/infrastructure-store';
import type { DependencyMap } from '../../server/src/link/map';
import type { ModuleResolver, Resolution } from '../../server/src/link/modules';
import type { Files } from './marked-code';

/** The dependency map of a workspace that exists in memory only, and the catalog it was made with. */
export function analyzedInMemory(files: Files, configured?: LinkInput['configuredDeployments']): { readonly map: DependencyMap; readonly aws: AwsCatalog } {
  const facts = new Map([...files].map(([file, text]) => [file, extractFacts(file, text)]));
  const isTest = (file: string): boolean => /(^|\/)tests?\/|\.test\./.test(file);
  const sorted = [...files.keys()].sort();
  const infrastructure = new InfrastructureStore({ files: () => sorted, mayMatter: () => true, text: (file) => files.get(file), isTest });
  const map = link({
    files: sorted,
    facts: (file) => facts.get(file),
    mayMatter: () => true,
    specifiers: (file) => importSpecifiers(files.get(file) ?? ''),
    holds: (file, expression) => expression.test(files.get(file) ?? ''),
    isTest,
    resolver: relativeResolver(files),
    aws: awsCatalog,
    infrastructure,
    ...(configured && { configuredDeployments: configured }),
    wrappers: [],
    environment: {},
  });
  return { map: { ...map, problems: [...map.problems, ...infrastructure.problems()] }, aws: awsCatalog };
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
