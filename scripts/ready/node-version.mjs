// Written in old syntax on purpose: a Node that is too old must be able to read it, or it could not say so.

/**
 * One sentence for the user where `version` (as in `process.version`) is older than `range` asks for (as in `engines.node`, `>=20.19.0`);
 * undefined where it will do.
 */
export function complaintAboutNode(version, range) {
  const wanted = numbers(range);
  const found = numbers(version);
  for (let i = 0; i < wanted.length; i++) {
    const have = found[i] || 0;
    if (have > wanted[i]) return undefined;
    if (have < wanted[i]) {
      return 'regionlint needs Node ' + wanted.join('.') + ' or later, and this is Node ' + found.join('.') + ': install a newer one from https://nodejs.org and try again.';
    }
  }
  return undefined;
}

function numbers(text) {
  return (/\d+(\.\d+)*/.exec(text) || ['0'])[0].split('.').map(Number);
}
