import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { npm } from '../ready/dependencies.mjs';

// The endpoint rules of many clients without the clients: of each package that rules.json names, the few kilobytes of `dist-es/endpoint`.
// Installed, the packages would take 3 MB each.

const FOLDER = fileURLToPath(new URL('../../test/aws/sdk-endpoints/', import.meta.url));
const RULES = join(FOLDER, 'rules');
const WANTED = readFileSync(join(FOLDER, 'rules.json'), 'utf8');
/** What rules.json said when the rules were fetched. */
const STAMP = join(RULES, 'fetched.json');

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== WANTED) fetchRules();

function fetchRules() {
  const wanted = Object.entries(JSON.parse(WANTED));
  const folder = mkdtempSync(join(tmpdir(), 'regionlint-rules-'));
  try {
    console.error(`Fetching the endpoint rules of ${wanted.length} clients (npm pack) …`);
    const [program, ...args] = [...npm(), 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder, ...wanted.map(([service, version]) => `@aws-sdk/client-${service}@${version}`)];
    const { status } = spawnSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) return;
    rmSync(RULES, { recursive: true, force: true });
    for (const archive of readdirSync(folder)) {
      const service = /^aws-sdk-client-(.+)-\d+\.\d+\.\d+\.tgz$/.exec(archive)?.[1];
      if (!service) continue;
      mkdirSync(join(RULES, service), { recursive: true });
      for (const { path, text } of filesIn(gunzipSync(readFileSync(join(folder, archive))))) {
        // Node wants the extension that bundlers do without.
        if (/^package\/dist-es\/endpoint\/\w+\.js$/.test(path)) writeFileSync(join(RULES, service, basename(path)), text.replace(/from "(\.\/\w+)"/g, 'from "$1.js"'));
      }
    }
    writeFileSync(join(RULES, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(STAMP, WANTED);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of a tar archive as npm packs it: a header of 512 bytes with name and octal size, then the contents, filled up to 512. */
function* filesIn(tar) {
  const field = (at, length) => tar.toString('utf8', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(field(at + 124, 12), 8) || 0;
    const prefix = field(at + 345, 155);
    const path = prefix === '' ? field(at, 100) : `${prefix}/${field(at, 100)}`;
    yield { path, text: tar.toString('utf8', at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
