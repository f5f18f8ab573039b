// Which environments, events and outages a case is run with.

// Regions that no case names itself, so that one of them in a request can only come from the environment.
const PROBES = [
  ['eu-north-1', 'sa-east-1'], ['ap-southeast-3', 'me-south-1'], ['ap-east-1', 'eu-south-2'],
  ['af-south-1', 'il-central-1'], ['ap-south-2', 'me-central-1'],
];
// What the regions of an event are exchanged for, to see whether a request follows.
export const STRANGERS = ['ap-southeast-4', 'ap-southeast-5', 'ap-southeast-7', 'ap-northeast-3'];

const REGION = /\b(?:af|ap|ca|eu|il|me|mx|sa|us)-(?:north|south|east|west|central|northeast|southeast)-\d\b/g;

const MOST_STATES = 27;

/** The outage that verdicts are about. */
export const OUTAGE = 'us-east-1/dynamodb';

/** The variables to toggle: `{ name, values }`, AWS_REGION first. */
export function variablesOf({ env = [] }) {
  const named = new Map([['AWS_REGION', undefined]]);
  for (const item of Array.isArray(env) ? env : [env]) {
    for (const [name, values] of typeof item === 'string' ? [[item]] : Object.entries(item)) named.set(name, values);
  }
  return [...named].map(([name, values], i) => ({ name, values: values ?? PROBES[i] ?? PROBES.at(-1) }));
}

/** States of the environment, the silent one first: each variable unset and with each value, alone and together. */
export function statesOf(variables) {
  const all = variables.reduce((states, { name, values }) => states.flatMap((state) => [state, ...values.map((value) => ({ ...state, [name]: value }))]), [{}]);
  if (all.length <= MOST_STATES) return all;
  // Too many: those that set one, two or all of the variables, and the same with AWS_REGION.
  const fewer = (state) => Object.keys(state).length <= 2 || variables.every(({ name, values }) => state[name] === values[0]);
  return all.filter(fewer);
}

/** Events and answers to run with. */
export function variantsOf({ event = {}, answers = {}, variants = [] }) {
  return [{ event, answers }, ...variants.map((variant) => ({ event: variant.event ?? event, answers: { ...answers, ...variant.answers } }))];
}

/** The variant with every region in it exchanged for a stranger; undefined where it holds none. */
export function estranged(variant) {
  const text = JSON.stringify(variant);
  const found = [...new Set(text.match(REGION) ?? [])];
  if (!found.length) return undefined;
  return JSON.parse(text.replace(REGION, (region) => STRANGERS[found.indexOf(region) % STRANGERS.length]));
}

export const outageOf = (text) => text.split(',').map((part) => {
  const [region, service] = part.trim().split('/');
  return { region, service };
});

/** Sources that name a probe or a stranger themselves would be misread. */
export const probesIn = (text) => [...PROBES.flat(), ...STRANGERS].filter((region) => text.includes(region));
