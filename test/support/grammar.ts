import { loadGrammar } from '../../server/src/extract/hcl/grammar';
import { grammarFiles } from '../../server/src/project/grammar-files';

/** Terraform's grammar is there before any test asks for it. */
export const mochaHooks = { beforeAll: () => loadGrammar(grammarFiles) };
