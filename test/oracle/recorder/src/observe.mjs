// Runs a case in all its circumstances.
import { hostedIn } from './hosts.mjs';
import { estranged, outageOf, OUTAGE, statesOf, variablesOf, variantsOf } from './plan.mjs';
import { pool, run } from './run.mjs';

const WIDTH = 2;

/**
 * @returns {Promise<{variables: object[], runs: object[], trials: object[]}>} `runs` to tell regions by: each with its
 *   state, variant, whether its event was estranged, and calls; `trials` to tell verdicts by: an entry point with and without the outage.
 */
export async function observe(staged, definition) {
  const doors = doorsOf(definition);
  const variables = variablesOf(definition);
  const states = statesOf(variables);
  const variants = variantsOf(definition);
  const once = (variant, state, outage, through = doors) => run(staged, {
    doors: through, event: variant.event, answers: variant.answers, outage, env: { ...definition.set, ...state },
  });

  const runs = (await pool(states.flatMap((state) => variants.map((variant, number) => async () => {
    const done = [{ state, variant: number, ...(await once(variant, state, [])) }];
    for (const outage of [OUTAGE, ...(definition.alsoFail ?? [])].map(outageOf)) {
      if (done.some(({ calls }) => calls.some((call) => meets(call, outage)))) {
        done.push({ state, variant: number, outage, ...(await once(variant, state, outage)) });
      }
    }
    return done;
  })), WIDTH)).flat();

  const calm = states.find((state) => runs.some((each) => each.state === state && worked(each))) ?? states[0];
  const strange = variants.map(estranged);
  const estrangedRuns = await pool(strange.map((variant, number) => async () => (
    variant && { state: calm, variant: number, isEstranged: true, ...(await once(variant, calm, [])) }
  )), WIDTH);

  const alone = doors.length ? doors.map((door) => [door]) : [[]];
  const trials = await pool(alone.flatMap((through) => variants.map((variant, number) => async () => ({
    ...through[0],
    variant: number,
    healthy: await once(variant, calm, [], through),
    failing: await once(variant, calm, outageOf(OUTAGE), through),
  }))), WIDTH);

  return { variables, runs: [...runs, ...estrangedRuns.filter(Boolean)], trials };
}

/** The ways into the program: exported functions, or requests to the server that it starts; none for a script. */
function doorsOf({ handler = [], requests = [] }) {
  return [...[handler].flat().map((name) => ({ name })), ...requests.map(({ route, ...request }) => ({ name: route, send: route, ...request }))];
}

const meets = (call, outage) => outage.some(({ region, service }) => call.service === service && hostedIn(call.host, call.signed) === region);

const worked = ({ error, entries }) => !error && entries.every((entry) => !entry.error);
