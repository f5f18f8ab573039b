import type { Pattern } from '../../extract/facts';

/** A parameter in words. */
export function parameterNote(pattern: Pattern, owner: string | undefined): string {
  const name = pattern.kind === 'bind' ? `\`${pattern.name}\`` : pattern.kind === 'default' && pattern.pattern.kind === 'bind' ? `\`${pattern.pattern.name}\`` : 'a parameter';
  return owner ? `${name} of ${owner}` : name;
}
