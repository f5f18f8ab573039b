import { argument, type IntrinsicCall, type Machine, type PackageModel } from '../../evaluate/machine';
import { NEVER, primitive, UNDEFINED, type Value } from '../../values/value';
import { given } from './answers';
import { statusIn } from './conventions';

/** What makes a response of the Fetch API: by package, the classes whose constructor, `json` and `redirect` do. */
const RESPONSES: Readonly<Record<string, readonly string[]>> = { global: ['Response'], 'next/server': ['NextResponse'] };

/** Functions `(body, init)` that give a response. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  '@remix-run/node': ['json', 'data'],
  '@remix-run/server-runtime': ['json', 'data'],
  '@remix-run/cloudflare': ['json', 'data'],
  'react-router': ['json', 'data'],
  '@sveltejs/kit': ['json', 'text'],
};

/** Responses as handlers of the Fetch API give them: Next.js, Remix, SvelteKit, workers. */
export const FETCH_API: PackageModel = {
  owns: (module) => Object.hasOwn(RESPONSES, module) || Object.hasOwn(FUNCTIONS, module),
  call(m, { module, path }, call) {
    const [cls = '', method] = path.slice(-2);
    if (FUNCTIONS[module]?.includes(path.at(-1) ?? '')) return response(m, call);
    if (method === undefined || !RESPONSES[module]?.includes(cls)) return undefined;
    if (method === 'json') return response(m, call);
    if (method === 'redirect') return responseWith(m, 302, call);
    if (method === 'error') return responseWith(m, 500, call);
    return responseWith(m, 200, call);
  },
  construct: (m, { module, path }, args, at) => (RESPONSES[module]?.includes(path.at(-1) ?? '') ? response(m, { self: UNDEFINED, args, at }) : undefined),
};

function response(m: Machine, { args, at }: IntrinsicCall): Value {
  const [body = UNDEFINED] = args.values;
  return m.newRecord({ status: statusIn(m, given(argument(args, 1) ?? NEVER), at), body }, at);
}

function responseWith(m: Machine, status: number, { args, at }: IntrinsicCall): Value {
  return m.newRecord({ status: primitive(status, at), body: argument(args, 0) ?? UNDEFINED }, at);
}
