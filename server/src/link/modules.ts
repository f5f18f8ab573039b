/** Where an import leads. */
export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string } // not in the workspace: `@aws-sdk/client-s3`, ''
  | { readonly kind: 'builtin'; readonly name: string } // `process`, `fs/promises`, without `node:`
  | { readonly kind: 'missing' };

/**
 * Resolves module specifiers as TypeScript and Node do: relative paths with extensions and index files, tsconfig `paths`, `baseUrl`,
 * `extends` and references, package.json `imports`, and the workspace's own packages by name (`exports`, `main`, `types`, source folders).
 */
export interface ModuleResolver {
  resolve(fromFile: string, specifier: string): Resolution;
}
