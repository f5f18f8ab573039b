// Loaded into every program that is measured: says how much memory it has held at most, in kB.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.REGIONLINT_BENCH_MEMORY, String(process.resourceUsage().maxRSS)));
