// From what the runs did to what decides each region.
import { hostedIn, serviceHost } from './hosts.mjs';
import { STRANGERS } from './plan.mjs';

const UPLOAD = ['PutObject', 'CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload'];

/** The operations of a case's truth. */
export function operationsOf({ variables, runs }) {
  const atoms = [...atomsOf(runs).values()].map((atom) => ({ ...atom, ...bindingOf(atom, variables) }));
  return merged(atoms).sort(byPlace);
}

/**
 * An atom is one client at one place: `seen` holds, for each state of the environment, the regions and hosts it went to.
 * Clients are told apart by the order in which they come to the place, which is the same in every run of a variant.
 */
function atomsOf(runs) {
  const atoms = new Map();
  for (const { state, variant, isEstranged, calls } of runs) {
    const order = new Map();
    for (const call of calls) {
      if (!call.site) throw new Error(`no place in the case's sources calls ${call.service}.${call.operation}`);
      const operation = call.via === 'upload' ? UPLOAD[0] : call.operation;
      const place = `${call.site.file}:${call.site.line} ${call.service}.${operation}`;
      const clients = order.get(place) ?? order.set(place, []).get(place);
      if (!clients.includes(call.client)) clients.push(call.client);
      const key = `${place} ${variant} ${clients.indexOf(call.client)}`;
      const atom = atoms.get(key) ?? { ...call.site, also: new Map(), service: call.service, operation, via: call.via, seen: new Map(), strange: [] };
      atoms.set(key, atom);
      for (const other of call.also) if (other.file !== call.site.file || other.line !== call.site.line) atom.also.set(`${other.file}:${other.line}`, other);
      const sight = { region: call.region, host: call.host && serviceHost(call.service, call.host), signed: call.signed };
      if (isEstranged) atom.strange.push(sight);
      else {
        const name = JSON.stringify(state);
        atom.seen.set(name, { state, sights: [...(atom.seen.get(name)?.sights ?? []), sight] });
      }
    }
  }
  return atoms;
}

function bindingOf(atom, variables) {
  const regions = aspect(atom, ({ region }) => region);
  const hosts = aspect(atom, ({ host, signed }) => host && JSON.stringify([host, hostedIn(host, signed)]));
  if (regions.followsStrangers) return { binding: 'unresolved', values: [], environment: [] };

  const environment = regions.deciders(variables).sort();
  const silent = regions.whileSilent(environment);
  // Without a region there is no host: that makes no variable a decider of hosts.
  const hostDeciders = hosts.deciders(variables, hosts.known);
  const isBound = silent.length > 0 && !silent.includes(undefined);
  if (!isBound) {
    const fixed = hosts.followsStrangers || hostDeciders.length ? [] : hosts.everywhere;
    return { binding: 'ambient', values: [], environment, ...placesOf(fixed) };
  }
  const silentHosts = hosts.followsStrangers ? [] : hosts.whileSilent([...environment, ...hostDeciders]);
  return { binding: environment.length ? 'defaulted' : 'pinned', values: silent, environment, ...placesOf(silentHosts) };
}

/** One aspect of an atom (its region, its host) over the states of the environment. */
function aspect(atom, of) {
  const states = [...atom.seen.values()].map(({ state, sights }) => ({ state, values: sorted(sights.map(of)) }));
  const known = states.filter(({ values }) => !values.includes(undefined));
  const everywhere = sorted(states.flatMap(({ values }) => values)).filter((value) => value !== undefined);
  return {
    known,
    everywhere,
    /** A stranger comes through as soon as the event's regions are exchanged for strangers. */
    followsStrangers: atom.strange.map(of).some((value) => value !== undefined && STRANGERS.some((stranger) => value.includes(stranger))),
    /** The variables of which another value, all else equal, made a difference; of `among` those states only. */
    deciders(variables, among = states) {
      return variables.map(({ name }) => name).filter((name) => among.some((one) => among.some((other) => (
        sameBut(name, one.state, other.state, variables) && JSON.stringify(one.values) !== JSON.stringify(other.values)
      ))));
    },
    whileSilent: (names) => sorted(states.filter(({ state }) => names.every((name) => state[name] === undefined)).flatMap(({ values }) => values)),
  };
}

const sameBut = (name, one, other, variables) => variables.every((variable) => variable.name === name || one[variable.name] === other[variable.name]);

function placesOf(found) {
  const pairs = found.filter((value) => value !== undefined).map((text) => JSON.parse(text));
  return pairs.length ? { hosts: sorted(pairs.map(([host]) => host)), hostedIn: sorted(pairs.map(([, region]) => region)).filter(Boolean) } : {};
}

/** Clients that are bound alike at one place are one row; pinned ones bring their regions together. */
function merged(atoms) {
  const rows = new Map();
  for (const atom of atoms) {
    const kind = atom.binding === 'pinned' || atom.binding === 'unresolved' ? '' : JSON.stringify([atom.values, atom.environment]);
    const key = JSON.stringify([atom.file, atom.line, atom.service, atom.operation, atom.binding, kind]);
    const row = rows.get(key);
    if (!row) rows.set(key, { ...atom, also: new Map(atom.also) });
    else {
      row.values = sorted([...row.values, ...atom.values]);
      if (row.hosts || atom.hosts) Object.assign(row, { hosts: sorted([...(row.hosts ?? []), ...(atom.hosts ?? [])]), hostedIn: sorted([...(row.hostedIn ?? []), ...(atom.hostedIn ?? [])]) });
      for (const [name, place] of atom.also) row.also.set(name, place);
    }
  }
  return [...rows.values()].map(({ file, line, also, service, operation, via, binding, values, environment, hosts, hostedIn: regions }) => ({
    file, line,
    ...(also.size ? { also: [...also.values()] } : {}),
    service, operation,
    ...(via === 'upload' ? { operations: UPLOAD } : {}),
    ...(via ? { via } : {}),
    binding, values, environment,
    ...(hosts ? { hosts, hostedIn: regions } : {}),
  }));
}

const sorted = (values) => [...new Set(values)].sort((a, b) => (a === b ? 0 : String(a) < String(b) ? -1 : 1));

const byPlace = (a, b) => (a.file === b.file ? a.line - b.line || (a.operation < b.operation ? -1 : 1) : a.file < b.file ? -1 : 1);
