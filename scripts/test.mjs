#!/usr/bin/env node
// `npm test`: installs what is missing and runs every test. `-- --no-install` installs nothing and skips what cannot run then.
// In old syntax, with nothing but this check imported at once: a Node that is too old must get as far as saying so.
import { readFileSync } from 'node:fs';
import { complaintAboutNode } from './ready/node-version.mjs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const complaint = complaintAboutNode(process.version, manifest.engines.node);
if (complaint === undefined) {
  void import('./suites/test.mjs').then(function (module) {
    return module.test(process.argv.slice(2)).then(function (code) {
      process.exitCode = code;
    });
  });
} else {
  console.error(complaint);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
