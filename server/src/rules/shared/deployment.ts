import type { ProcessEnvironment } from '../../link/infrastructure/declarations';
import type { DependencyMap, DeployedRegion, Use } from '../../link/map';
import type { RuleContext } from '../rule';
import type { Group } from './groups';
import { indexOf } from './map-index';
import { runsInLambdaOnly } from './reach';
import { list } from './wording';

/** What says in which region something runs. */
export interface Deployment {
  /**
   * A file that declares what is deployed; one that does unless another region is given on the command line; a pipeline that deploys it; a declaration that holds
   * only where the environment of whoever deploys is silent.
   */
  readonly by: 'declaration' | 'default' | 'pipeline' | 'last-resort';
  readonly deployed: DeployedRegion;
}

/** Where a use is deployed, by what says so. */
function deploymentsOf({ region }: Use, map: DependencyMap): readonly Deployment[] {
  return region.deployed.flatMap((deployed): readonly Deployment[] => {
    const by = basisOf(deployed, map);
    return by === undefined ? [] : [{ by, deployed }];
  });
}

/** Tools whose settings hold wherever the program serves somebody. */
const RUNS_FOR_OTHERS: ReadonlySet<string> = new Set(['apprunner', 'docker', 'ecs', 'render']);

/**
 * What a deployed region rests on. Undefined where it is no deployment for certain: what somebody sets on their own machine (a package script, an
 * .env file), a job that tests, the default of a tool that asks the environment of whoever deploys first, as the CDK does.
 */
export function basisOf(deployed: DeployedRegion, map: DependencyMap): Deployment['by'] | undefined {
  const { processSetting, lastResort } = indexOf(map);
  const process = processSetting(deployed);
  if (process === undefined) {
    const last = lastResort(deployed) ?? 'declaration';
    return last === 'implied' ? undefined : last;
  }
  if (RUNS_FOR_OTHERS.has(process.tool)) return 'declaration';
  return (process.tool === 'github-actions' || process.tool === 'gitlab-ci') && deploys(process) ? 'pipeline' : undefined;
}

/** By the job's name, and by what it runs. */
function deploys({ name = '', commands = [] }: ProcessEnvironment): boolean {
  if (/docs?\b|e2e|test|lint/i.test(name)) return false;
  return /deploy|release/i.test(name) || commands.some(({ text }) => /\b(?:deploy|serverless|sls|cdk|sam|terraform|tofu|pulumi|sst|amplify)\b/.test(text));
}

/** The one region that every deployment gives to a use whose region the environment decides; undefined where they differ, or nobody says. */
export function onlyDeployment(use: Use, map: DependencyMap): Deployment | undefined {
  const all = deploymentsOf(use, map);
  const certain = all.filter(({ by }) => by !== 'last-resort');
  const [first, ...others] = certain.length > 0 ? certain : all;
  return first && others.every(({ deployed }) => deployed.region === first.deployed.region) ? first : undefined;
}

/** `, while the program runs in eu-west-1`: a clause to follow a pin; empty where the program runs there too, or nothing says where it runs. */
export function awayFromHome({ decision, uses, operations }: Group, { map, homeRegion }: Pick<RuleContext, 'map' | 'homeRegion'>): string {
  const deployed = regionsAround([...uses, ...operations], map);
  const homes = deployed.length > 0 || homeRegion === undefined ? deployed : [homeRegion];
  return homes.length === 0 || homes.some((home) => decision.regions.includes(home)) ? '' : `, while the program runs in ${list(homes, 'and')}`;
}

/**
 * Where the program is deployed that makes the uses: the regions given to what else runs when it is entered; where no way in is known, to what
 * stands in the same file.
 */
function regionsAround(uses: readonly Use[], map: DependencyMap): readonly string[] {
  const { entrypointsReaching, use: useOf } = indexOf(map);
  const entrypoints = uses.flatMap((use) => entrypointsReaching(use));
  const around = entrypoints.length > 0 ? entrypoints.flatMap(({ reaches }) => reaches.flatMap((id) => useOf(id) ?? [])) : map.uses.filter(({ file }) => uses.some((use) => use.file === file));
  return [...new Set(around.flatMap((use) => deploymentsOf(use, map).flatMap(({ by, deployed }) => (by === 'last-resort' ? [] : deployed.region))))].sort();
}

/** Does something that the workspace declares set the variable that decides a use, whatever to? What people set on their own machines and pipelines set for themselves does not. */
export function isDeclared({ file, region }: Use, map: DependencyMap): boolean {
  const { processSetting } = indexOf(map);
  const isSet = ({ variables }: ProcessEnvironment): boolean => region.environment.some((name) => Object.hasOwn(variables, name));
  const isForOthers = ({ tool }: ProcessEnvironment): boolean => RUNS_FOR_OTHERS.has(tool) || tool === 'docker-compose';
  const isAround = ({ covers }: ProcessEnvironment): boolean => covers.some((cover) => cover === '' || file.startsWith(`${cover}/`));
  const isKnown = region.deployed.some((deployed) => {
    const by = basisOf(deployed, map);
    return (by !== undefined && by !== 'pipeline') || processSetting(deployed)?.tool === 'docker-compose';
  });
  // What it is set to may be a secret.
  return isKnown || map.infrastructure.environments.some((one) => isForOthers(one) && isAround(one) && isSet(one));
}

/** Lambda reserves both names and sets them in every function. */
const SET_BY_LAMBDA = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

/** Is the variable that decides a use always set, because nothing but functions of Lambda reach it? */
export function isSurelySet(use: Use, operations: readonly Use[], map: DependencyMap): boolean {
  return use.region.environment.some((name) => SET_BY_LAMBDA.includes(name)) && runsInLambdaOnly([use, ...operations], map);
}
