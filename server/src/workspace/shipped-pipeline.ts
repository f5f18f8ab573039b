import { awsCatalog } from '../aws/aws-catalog';
import { extractFacts } from '../extract/extract';
import { importSpecifiers } from '../extract/specifiers';
import { link } from '../link/link';
import { createModuleResolver } from '../link/module-resolver';
import { compileGlobs } from '../project/globs';
import { rules } from '../rules/index';
import type { Pipeline } from './pipeline';

/** The stages as they ship. */
export const shippedPipeline: Pipeline = {
  extract: extractFacts,
  specifiers: (_file, text) => importSpecifiers(text),
  resolver: createModuleResolver,
  testMatcher: ({ tests }, root) => compileGlobs(tests, root),
  link,
  rules,
  aws: awsCatalog,
};
