/** The parts of a bare specifier. */
export interface PackageSpecifier {
  readonly name: string;
  /** Without a leading slash; '' for the package itself. */
  readonly subpath: string;
}

const PACKAGE = /^((?:@[\w.~-]+\/)?[\w-][\w.~-]*)(?:\/(.*))?$/;

/** `@scope/name/sub/path`, or undefined for what cannot name a package: `@/config`, `~/config`, `#config`. */
export function packageSpecifier(specifier: string): PackageSpecifier | undefined {
  const [, name, subpath = ''] = PACKAGE.exec(specifier) ?? [];
  return name === undefined ? undefined : { name, subpath };
}

export function isRelative(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/.test(specifier);
}

/** `npm:@acme/db@^2/schema`, as Deno and package aliases write it, without the prefix and the version. */
export function withoutNpmPrefix(specifier: string): string {
  return specifier.startsWith('npm:') ? specifier.slice(4).replace(/^\/?((?:@[^/@]+\/)?[^/@]+)@[^/]*/, '$1') : specifier;
}
