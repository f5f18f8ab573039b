import { awsCatalog } from '../aws/aws-catalog';
import { extractFacts } from '../extract/extract';
import { loadGrammar } from '../extract/hcl/grammar';
import { importSpecifiers } from '../extract/specifiers';
import { createModuleResolver } from '../link/module-resolver';
import { createLinker } from '../link/relink';
import { compileGlobs } from '../project/globs';
import { grammarFiles } from '../project/grammar-files';
import { rules } from '../rules/index';
import type { Pipeline } from './pipeline';

/** The stages as they ship. */
export const shippedPipeline: Pipeline = {
  extract: extractFacts,
  specifiers: (_file, text) => importSpecifiers(text),
  resolver: createModuleResolver,
  testMatcher: ({ tests }, root) => compileGlobs(tests, root),
  prepare: async (files) => {
    if (files.some((file) => /\.(?:tf|tfvars)$|(?:^|\/)terragrunt\.hcl$/.test(file))) await loadGrammar(grammarFiles);
  },
  linker: createLinker,
  rules,
  aws: awsCatalog,
};
