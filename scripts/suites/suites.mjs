import { CHROMIUM, COMPILER, MAKE, NEOVIM, PYTHON } from './requirements.mjs';

const NODE = process.execPath;

/**
 * Every suite of `npm test`, in this order. Each ends with a line `N passed, N failed`, or with mocha's summary.
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly string[]} command run in the project's root
 * @property {number} minutes after which it is ended and counted as failed
 * @property {readonly typeof CHROMIUM[]} [programs] what it needs on the machine
 * @property {string} [folder] a package of its own whose packages it needs
 * @property {string} [gladOf] a package of its own whose packages some of its tests need
 * @property {readonly string[]} [npmFlags] how these are installed
 * @property {string} [fetchedBy] a script that gets what else some of its tests need, where that is not there yet
 */

/** @type {readonly Suite[]} */
export const SUITES = [
  { name: 'checks', command: [NODE, 'scripts/check.mjs', '--without-unit'], minutes: 5 },
  {
    name: 'unit',
    command: [NODE, 'node_modules/mocha/bin/mocha.js', '--no-color'],
    minutes: 12,
    gladOf: 'test/aws/sdk-endpoints',
    npmFlags: ['--ignore-scripts'],
    fetchedBy: 'scripts/suites/endpoint-rules.mjs',
  },
  { name: 'grammars', command: [NODE, 'scripts/grammars.mjs'], minutes: 2 },
  {
    name: 'VS Code',
    command: [NODE, 'test/editor/run.mjs'],
    minutes: 12,
    programs: [CHROMIUM, COMPILER, MAKE, PYTHON],
    folder: 'test/editor',
    npmFlags: ['--ignore-scripts'],
  },
  { name: 'Neovim', command: [NODE, 'test/editor/nvim.mjs'], minutes: 3, programs: [NEOVIM] },
];
