import { awsFile, CLIENTS_FILE, CONFIG_FILE, regionLiteral, testLines } from './aws-code';
import { capital, filler } from './filler';
import { Random } from './random';

/**
 * A workspace like real ones, made from a seed. The numbers were counted over 43 repositories with 51,777 files (7.6 M lines, 260 MB):
 * 4.75 % of the files import an AWS library; 1,830 region literals stand in source outside of tests, `us-east-1` 3,308 times in tests.
 * Not counted there, and assumed: the shape of the sizes (median 2.4 kB, mean 5 kB), a fifth of the files as tests, the size of packages.
 */
export interface WorkspacePlan {
  readonly files: number;
  readonly seed: number;
  /** Share of files that import an AWS library, 0 to 1. */
  readonly awsShare: number;
}

export const ORDINARY_AWS_SHARE = 2461 / 51_777;

export interface GeneratedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const FILES_OF_A_PACKAGE = 120;
const FILES_OF_A_FOLDER = 12;
const TESTS = 0.2;
/** Without the three in each package's settings. */
const LITERALS_OF_A_FILE = (1830 / 51_777 - 3 / FILES_OF_A_PACKAGE) / (1 - TESTS);
/** The literals of tests come in heaps. */
const TESTS_WITH_LITERALS = 0.04;
const LITERALS_OF_SUCH_A_TEST = (3308 / 51_777 / TESTS - ORDINARY_AWS_SHARE) / TESTS_WITH_LITERALS;

/** `files` counts TypeScript; what says where imports lead comes on top. */
export function* generateWorkspace({ files, seed, awsShare }: WorkspacePlan): Generator<GeneratedFile> {
  const random = new Random(seed);
  const packages = Math.ceil(files / FILES_OF_A_PACKAGE);
  yield { path: 'package.json', text: json({ name: 'bench', private: true, workspaces: ['packages/*'] }) };
  yield { path: 'tsconfig.json', text: json({ compilerOptions: { strict: true, module: 'preserve', moduleResolution: 'bundler' } }) };
  for (let number = 0; number < packages; number++) {
    const count = Math.min(FILES_OF_A_PACKAGE, files - number * FILES_OF_A_PACKAGE);
    yield { path: `packages/part${number}/package.json`, text: json({ name: `@bench/part${number}`, version: '1.0.0', main: './src/config.ts' }) };
    yield* packageFiles(random, number, count, awsShare);
  }
}

function* packageFiles(random: Random, number: number, count: number, awsShare: number): Generator<GeneratedFile> {
  const root = `packages/part${number}/src`;
  // Two files that the others import, of which one imports AWS; they count among the package's files.
  if (count > 0) yield { path: `${root}/config.ts`, text: CONFIG_FILE };
  const hasClients = count > 1 && awsShare > 0;
  if (hasClients) yield { path: `${root}/clients.ts`, text: CLIENTS_FILE };
  const rest = count - (hasClients ? 2 : Math.min(1, count));
  const awsLeft = Math.max(0, (awsShare * count - Number(hasClients)) / Math.max(1, rest));
  const importable: number[] = [];
  for (let i = 0; i < rest; i++) {
    const size = Math.min(200_000, random.logNormal(2400, 1.2));
    const folder = `${root}/area${Math.floor(i / FILES_OF_A_FOLDER)}`;
    const isTest = random.chance(TESTS);
    const isAws = random.chance(awsLeft);
    const head = isAws && !isTest ? awsFile(random, i) : undefined;
    const parts = [imports(random, i, number, importable), ...(isTest ? [] : [`export const file${i} = '${capital(`file ${i}`)}';`]), ...(head ? [head] : []), ...(isTest ? [tested(random, isAws)] : []), filler(random, size)];
    if (!isTest && random.chance(LITERALS_OF_A_FILE)) parts.push(regionLiteral(random));
    if (!isTest) importable.push(i);
    yield { path: `${folder}/${isTest ? `file${i}.test` : `file${i}`}.ts`, text: `${parts.filter((part) => part !== '').join('\n\n')}\n` };
  }
}

/** Earlier files of the package, so that nothing is imported in a ring, and now and then another package. */
function imports(random: Random, at: number, packageNumber: number, importable: readonly number[]): string {
  const lines = new Set<string>();
  const folder = Math.floor(at / FILES_OF_A_FOLDER);
  for (let i = random.below(5); i > 0; i--) {
    const other = importable[random.below(importable.length)];
    if (other === undefined) break;
    const otherFolder = Math.floor(other / FILES_OF_A_FOLDER);
    lines.add(`import { file${other} } from '${otherFolder === folder ? '.' : `../area${otherFolder}`}/file${other}';`);
  }
  if (packageNumber > 0 && random.chance(0.2)) {
    const other = random.below(packageNumber);
    lines.add(`import { settings as settings${other} } from '@bench/part${other}';`);
  }
  return [...lines].join('\n');
}

function tested(random: Random, isAws: boolean): string {
  const literals = random.chance(TESTS_WITH_LITERALS) ? Math.round(LITERALS_OF_SUCH_A_TEST * 2 * random.next()) : 0;
  return testLines(random, literals, isAws);
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
