#!/usr/bin/env node
// `npm start [-- PATH and flags]`: regionlint from a fresh clone. Installs and builds what is missing, then lints PATH, or the sample.
// In old syntax, with nothing but this check imported at once: a Node that is too old must get as far as saying so.
import { readFileSync } from 'node:fs';
import { complaintAboutNode } from './ready/node-version.mjs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const complaint = complaintAboutNode(process.version, manifest.engines.node);
if (complaint === undefined) {
  void import('./ready/start.mjs').then(function (module) {
    return module.start(process.argv.slice(2)).then(function (code) {
      process.exitCode = code;
    });
  });
} else {
  console.error(complaint);
  process.exitCode = 2;
}
