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
  const handlers = [definition.handler ?? []].flat();
  const variables = variablesOf(definition);
  const states = statesOf(variables);
  const variants = variantsOf(definition);
  const once = (variant, state, outage, names = handlers) => run(staged, {
    handlers: names, event: variant.event, answers: variant.answers, outage, env: { ...definition.set, ...state },
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

  const entries = handlers.length ? handlers.map((name) => [name]) : [[]];
  const trials = await pool(entries.flatMap((names) => variants.map((variant, number) => async () => ({
    name: names[0],
    variant: number,
    healthy: await once(variant, calm, [], names),
    failing: await once(variant, calm, outageOf(OUTAGE), names),
  }))), WIDTH);

  return { variables, runs: [...runs, ...estrangedRuns.filter(Boolean)], trials };
}

const meets = (call, outage) => outage.some(({ region, service }) => call.service === service && hostedIn(call.host, call.signed) === region);

const worked = ({ error, entries }) => !error && entries.every((entry) => !entry.error);
