import type { ImplementedFunction } from './function-files';
import { entrypointsOfFunction } from './function-files';
import type { Deployment, Infrastructure, ProcessEnvironment } from '../infrastructure/declarations';
import type { DependencyMap, DeployedRegion, Use } from '../map';
import { contains } from '../resolution/paths';
import { type DeploymentRegions, isDeploying, isSamePlace, REGION_VARIABLES, unique } from './deployment-regions';

/** Tools whose processes run the program itself, not its deployment. */
const RUNS_PROGRAM: ReadonlySet<string> = new Set(['apprunner', 'docker', 'docker-compose', 'dotenv', 'ecs', 'package-script', 'render']);

/** Code that shows or tests something: what it deploys says nothing of the rest. */
const ASIDE = /(?:^|\/)(?:examples?|samples?|demos?|tests?|__tests__|e2e|fixtures?|playground|docs?)(?:\/|$)/i;

/**
 * In which regions code runs whose region the environment decides. The functions that reach a use come first, each with its own region and variables;
 * then what is deployed or set for the folder around its file; then the only region there is in the workspace.
 */
export class DeployedUses {
  private readonly functionsByUse = new Map<string, ImplementedFunction[]>();
  private readonly byFile = new Map<string, readonly DeployedRegion[]>();
  private readonly only: readonly DeployedRegion[];

  constructor(
    private readonly infrastructure: Infrastructure,
    private readonly regions: DeploymentRegions,
    functions: readonly ImplementedFunction[],
    { entrypoints, uses }: Pick<DependencyMap, 'entrypoints' | 'uses'>,
  ) {
    for (const one of functions) {
      const ids = new Set(entrypointsOfFunction(one, entrypoints).flatMap(({ reaches }) => reaches));
      for (const use of uses) if (use.file === one.file && entrypoints.every(({ file }) => file !== one.file)) ids.add(use.id);
      for (const id of ids) {
        const list = this.functionsByUse.get(id);
        if (list) list.push(one);
        else this.functionsByUse.set(id, [one]);
      }
    }
    // The clients of an operation run where it runs.
    for (const use of uses) for (const client of use.clients) for (const one of this.functionsByUse.get(use.id) ?? []) this.add(client, one);
    this.only = this.onlyRegion();
  }

  private add(id: string, one: ImplementedFunction): void {
    const list = this.functionsByUse.get(id);
    if (!list) this.functionsByUse.set(id, [one]);
    else if (!list.includes(one)) list.push(one);
  }

  functionsOf(use: Use): readonly ImplementedFunction[] {
    return this.functionsByUse.get(use.id) ?? [];
  }

  /** Where the code runs that makes a use, whatever the region of the use is. */
  codeRunsIn(use: Use): readonly DeployedRegion[] {
    return this.given(use, ['AWS_REGION']);
  }

  deployedTo(use: Use): readonly DeployedRegion[] {
    return this.given(use, use.region.environment.length > 0 ? use.region.environment : ['AWS_REGION']);
  }

  private given(use: Use, variables: readonly string[]): readonly DeployedRegion[] {
    const functions = this.functionsOf(use);
    if (functions.length > 0) return this.ofFunctions(functions, variables);
    const key = `${use.file} ${variables.join()}`;
    let held = this.byFile.get(key);
    if (!held) this.byFile.set(key, (held = this.ofFolder(use.file, variables)));
    return held;
  }

  /** Each place that decides once, with the functions for which it does. */
  private ofFunctions(functions: readonly ImplementedFunction[], variables: readonly string[]): readonly DeployedRegion[] {
    const each = functions.map((one) => ({ name: one.declaration.name, regions: this.ofFunction(one, variables) }));
    return unique(each.flatMap(({ regions }) => regions)).map((place) => {
      const names = each.flatMap(({ name, regions }) => (regions.some((one) => isSamePlace(one, place)) ? name : []));
      return { ...place, note: `${theyRun([...new Set(names)])} ${place.note}` };
    });
  }

  /** The notes follow "the function runs". */
  private ofFunction({ declaration }: ImplementedFunction, variables: readonly string[]): readonly DeployedRegion[] {
    const own = this.regions.of(declaration);
    const deployment = this.regions.deployment(declaration.deployment);
    const given = { ...deployment?.variables, ...declaration.variables };
    const particular = variables.filter((name) => !REGION_VARIABLES.has(name)).flatMap((name) => (given[name] ? this.regions.ofVariable(given[name], own, 'with it') : []));
    if (particular.length > 0) return particular;
    // Lambda sets the region's variables itself.
    return variables.some((name) => REGION_VARIABLES.has(name)) ? own.map((one) => ({ ...one, note: `there: ${one.note}` })) : [];
  }

  /** What holds for the innermost folder around a file for which anything does. */
  private ofFolder(file: string, variables: readonly string[]): readonly DeployedRegion[] {
    const folders = new Set([...this.infrastructure.deployments, ...this.infrastructure.environments].flatMap(({ covers }) => covers.filter((cover) => contains(cover, file))));
    for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
      const found = this.heldFor(folder, variables);
      if (found.length > 0) return unique(found.map((one) => ({ ...one, ...(folder === '' && { isAssumed: true as const }), note: `${one.note}; taken to hold for all code of ${folder === '' ? 'the workspace' : folder}` })));
    }
    if (!variables.some((name) => REGION_VARIABLES.has(name))) return [];
    return ASIDE.test(file) ? [] : this.only;
  }

  private heldFor(folder: string, variables: readonly string[]): readonly DeployedRegion[] {
    const deployments = this.infrastructure.deployments.filter(({ covers }) => covers.includes(folder));
    const environments = this.infrastructure.environments.filter(({ covers }) => covers.includes(folder));
    const particular = variables.filter((name) => !REGION_VARIABLES.has(name));
    const given = [...deployments.flatMap((deployment) => this.givenBy(deployment, particular)), ...this.setBy(environments.filter(runsProgram), particular)];
    if (given.length > 0) return given;
    if (!variables.some((name) => REGION_VARIABLES.has(name))) return this.setBy(environments, particular);
    const ways = [
      () => deployments.flatMap((deployment) => this.regions.ofDeployment(deployment)),
      () => this.setBy(environments.filter(runsProgram), ['AWS_REGION']),
      () => this.setBy(environments.filter(isDeploying), ['AWS_REGION']),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Variables that a deployment or its functions give. */
  private givenBy(deployment: Deployment, names: readonly string[]): readonly DeployedRegion[] {
    const own = this.regions.ofDeployment(deployment);
    const all = [deployment.variables, ...this.infrastructure.functions.filter((one) => one.deployment === deployment.id).map((one) => one.variables)];
    return names.flatMap((name) => all.flatMap((variables) => (variables[name] ? this.regions.ofVariable(variables[name], own, `the deployment sets ${name}`) : [])));
  }

  private setBy(environments: readonly ProcessEnvironment[], names: readonly string[]): readonly DeployedRegion[] {
    return names.flatMap((name) => environments.flatMap((environment) => this.regions.ofEnvironment(environment, name)));
  }

  /** The one region that everything goes to which the workspace deploys and which runs code; empty where there are several, or none. */
  private onlyRegion(): readonly DeployedRegion[] {
    const deployments = this.infrastructure.deployments.filter(({ covers, file }) => covers.length > 0 && !ASIDE.test(file));
    const found = unique(deployments.flatMap((deployment) => this.regions.ofDeployment(deployment)));
    const jobs = found.length > 0 ? [] : this.infrastructure.environments.filter((environment) => !ASIDE.test(environment.file) && isDeploying(environment));
    const all = found.length > 0 ? found : unique(this.setBy(jobs, ['AWS_REGION']));
    const isOne = new Set(all.map(({ region }) => region)).size === 1;
    return isOne ? all.slice(0, 1).map((one) => ({ ...one, isAssumed: true as const, note: `${one.note}; it is the only region that this workspace deploys to` })) : [];
  }
}

function theyRun(names: readonly string[]): string {
  const [only] = names;
  if (names.length === 1) return `the function ${only} runs`;
  return names.length === 2 ? `the functions ${names.join(' and ')} run` : `the functions ${names.slice(0, 2).join(', ')} and ${names.length - 2} more run`;
}

function runsProgram({ tool }: ProcessEnvironment): boolean {
  return RUNS_PROGRAM.has(tool);
}
