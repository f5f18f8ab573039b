import { deepEqual } from 'node:assert/strict';
import { importSpecifiers } from '../../server/src/extract/specifiers';

describe('extract/specifiers', () => {
  it('finds every way to import', () => {
    const text = `
import a, { b } from './a';
import
  type { C }
  from "../c";
import './setup';
export * from '@acme/db';
export { d } from './d.js';
const e = require('e/sub');
const f = await import(/* webpackChunkName: "f" */ './f');
import g = require('g');
import h from '$lib/h';
`;
    deepEqual(importSpecifiers(text), ['./a', '../c', './setup', '@acme/db', './d.js', 'e/sub', './f', 'g', '$lib/h']);
  });

  it('passes over lines that are comments', () => {
    const text = `
// import a from './a';
/**
 * import b from './b';
 */
const url = 'https://x'; import c from './c';
import
  * as d from './d';
`;
    deepEqual(importSpecifiers(text), ['./c', './d']);
  });

  it('names each module once, and none that is made at run time', () => {
    deepEqual(importSpecifiers("import { a } from 'a'; import { b } from 'a'; import(`./${name}`); require(name);"), ['a']);
  });
});
