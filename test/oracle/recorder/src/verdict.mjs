// What becomes of an entry point while the outage lasts.

const WORST = ['fails', 'degrades', 'survives', 'unaffected'];

/** The entry points of a case's truth; without a verdict where an ambient or unknown region would decide it. */
export function entrypointsOf(main, trials, operations) {
  const names = [...new Set(trials.map(({ name }) => name))];
  return names.map((name) => {
    const mine = trials.filter((trial) => trial.name === name);
    const entry = { file: mine[0].file ?? main, ...(name ? { name } : {}) };
    if (mine.some((trial) => isUndecided(trial, operations))) return entry;
    const verdicts = mine.map(verdictOf);
    return { ...entry, verdict: WORST.find((verdict) => verdicts.includes(verdict)) };
  });
}

/** A call to DynamoDB of which only the environment or the event knows where it goes. */
function isUndecided({ healthy, failing }, operations) {
  const isKnown = (call) => operations.some(({ file, line, binding, values, hosts }) => (
    call.site?.file === file && call.site.line === line && (values.includes(call.region) || (binding === 'ambient' && hosts))
  ));
  return [...healthy.calls, ...failing.calls].some((call) => call.service === 'dynamodb' && !isKnown(call));
}

function verdictOf({ healthy, failing }) {
  const lost = failing.calls.filter(({ outcome }) => outcome === 'lost');
  if (!lost.length) return 'unaffected';
  const [before, after] = [healthy, failing].map(({ entries: [entry], error }) => ({ value: entry?.value, statusCode: entry?.statusCode, error: error ?? entry?.error }));
  if (after.error || after.statusCode >= 500) return 'fails';
  const isRepeated = (call) => failing.calls.some((other) => other.outcome === 'ok' && taskOf(other) === taskOf(call));
  return after.value === before.value && lost.every(isRepeated) ? 'survives' : 'degrades';
}

/** The same work, whichever table of whichever region it is done on. */
const taskOf = ({ service, operation, input }) => `${service}.${operation} ${input.replace(/"TableName":"[^"]*",?/g, '')}`;
