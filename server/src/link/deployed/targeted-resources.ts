import type { DeclaredResource, Infrastructure, ResourceId, Variables, VariableValue } from '../infrastructure/declarations';
import type { Target, Use } from '../map';
import { mayBeEqual } from '../infrastructure/partial-names';
import { folderOf, foldersUpwards } from '../resolution/paths';
import type { DeployedUses } from './deployed-uses';

/** Finds the declared resources that operations name: in their code, or by a variable that infrastructure gives to them. */
export class TargetedResources {
  private readonly byService = new Map<string, DeclaredResource[]>();

  constructor(
    private readonly infrastructure: Infrastructure,
    private readonly deployed: DeployedUses,
  ) {
    for (const resource of infrastructure.resources) {
      const list = this.byService.get(resource.service);
      if (list) list.push(resource);
      else this.byService.set(resource.service, [resource]);
    }
  }

  of(use: Use): readonly ResourceId[] {
    const resources = this.byService.get(use.service);
    if (!resources || !use.targets) return [];
    return [...new Set(use.targets.flatMap((target) => this.matching(target, use, resources)))];
  }

  private matching(target: Target, use: Use, resources: readonly DeclaredResource[]): readonly ResourceId[] {
    if (target.kind === 'name') return this.named(target.text, use, resources);
    return this.given(target.variable, use).flatMap((value) => {
      if (value.kind === 'resource') return resources.some(({ id }) => id === value.resource) ? [value.resource] : [];
      return value.kind === 'text' ? this.named(value.text, use, resources) : [];
    });
  }

  /** What the functions that reach a use are given; where none is known, what those are that are declared nearest. */
  private given(variable: string, use: Use): readonly VariableValue[] {
    const { deployments, functions, environments } = this.infrastructure;
    const own = this.deployed.functionsOf(use).map(({ declaration }) => declaration);
    const values = (owners: readonly { readonly variables: Variables }[]): readonly VariableValue[] => owners.flatMap(({ variables }) => variables[variable] ?? []);
    if (own.length > 0) return values([...own, ...deployments.filter(({ id }) => own.some(({ deployment }) => deployment === id))]);
    const all = [...functions, ...deployments, ...environments].filter(({ variables }) => variables[variable]);
    const near = nearest(use.file, all);
    // What has only the workspace in common with the code says nothing of it, unless all say the same.
    return near.length < all.length || isOne(values(near)) ? values(near) : [];
  }

  /** Those of that name; where several deployments have one, those that are declared nearest. */
  private named(name: string, use: Use, resources: readonly DeclaredResource[]): readonly ResourceId[] {
    const arn = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:[a-z]+[/:])?([^/]+)/.exec(name)?.[1];
    const plain = arn ?? name.replace(/^https?:\/\/.*\//, '');
    const found = resources.filter(({ name: declared }) => declared && mayBeEqual(declared.text, plain));
    return nearest(use.file, found).map(({ id }) => id);
  }
}

/** Those whose files share the most folders with a file. */
function nearest<T extends { readonly file: string }>(file: string, candidates: readonly T[]): readonly T[] {
  for (const folder of foldersUpwards(folderOf(file))) {
    const found = candidates.filter((candidate) => folder === '' || candidate.file.startsWith(`${folder}/`));
    if (found.length > 0) return found;
  }
  return [];
}

function isOne(values: readonly VariableValue[]): boolean {
  const known = values.map((value) => (value.kind === 'text' ? `text ${value.text}` : value.kind === 'resource' ? `resource ${value.resource}` : value.kind));
  return new Set(known).size === 1;
}
