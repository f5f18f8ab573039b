const CODE = /\.[cm]?[jt]sx?$/;
const DATA = /\.(?:json|ya?ml|toml|tf|tfvars|hcl)$/;
const ENVIRONMENT = /^\.env(?:\..+)?$|\.env$/;
const DOCKERFILE = /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.[Dd]ockerfile$/;
const DECLARATIONS = /\.d(?:\.[^.]+)?\.[cm]?ts$/;

/** Written by tools for tools: lock files, and JavaScript that somebody has packed. */
const GENERATED = /^(?:package-lock|npm-shrinkwrap)\.json$|^pnpm-lock\.yaml$|^\.pnp\.(?:loader\.)?[cm]?js$|\.min\.[cm]?js$/;

/** Say where imports lead. */
const MODULE_DESCRIPTION = /^package\.json$|(?:ts|js)config[^/]*\.json$/;

/** Folders that hold no source of the workspace, whatever ignore files say. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn', '.yarn']);

/** Can a file of this name (without folders) hold code, infrastructure or settings of a program? */
export function isCandidate(name: string): boolean {
  if (CODE.test(name)) return !DECLARATIONS.test(name) && !GENERATED.test(name);
  if (DATA.test(name)) return !GENERATED.test(name);
  return ENVIRONMENT.test(name) || DOCKERFILE.test(name);
}

export function isCode(name: string): boolean {
  return CODE.test(name);
}

/** package.json, tsconfig and their like: files that say where imports lead. */
export function isModuleDescription(name: string): boolean {
  return MODULE_DESCRIPTION.test(name);
}

export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDERS.has(name);
}

/** Plain JavaScript, which may be a tool's output as well as a person's work. */
export function isJavaScript(name: string): boolean {
  return /\.[cm]?js$/.test(name);
}
