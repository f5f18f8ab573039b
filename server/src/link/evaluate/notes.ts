import type { Pattern } from '../../extract/facts';
import type { ExternalAtom } from '../values/value';

/** A parameter in words. */
export function parameterNote(pattern: Pattern, owner: string | undefined): string {
  const name = pattern.kind === 'bind' ? `\`${pattern.name}\`` : pattern.kind === 'default' && pattern.pattern.kind === 'bind' ? `\`${pattern.pattern.name}\`` : 'a parameter';
  return owner ? `${name} of ${owner}` : name;
}

/** Something of a package or a global in words. */
export function nameOf({ module, path }: ExternalAtom): string {
  return module === 'global' ? path.join('.') : [module, ...path].join('.');
}
