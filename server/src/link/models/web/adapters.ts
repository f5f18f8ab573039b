import { argument, type Intrinsic, type PackageModel } from '../../evaluate/machine';
import { UNDEFINED, type Value } from '../../values/value';
import { nativeFunction } from '../native-functions';
import { isGiven, option } from '../sdk-client';
import { anyRoute, webAppIn } from './frameworks';

/** Packages that make a handler of Lambda or of a platform from an application: by package, the functions, and the option that holds the application. */
const ADAPTERS: Readonly<Record<string, { readonly names: readonly string[]; readonly option?: string }>> = {
  'serverless-http': { names: ['default'] },
  '@vendia/serverless-express': { names: ['default', 'configure', 'serverlessExpress'], option: 'app' },
  '@codegenie/serverless-express': { names: ['default', 'configure', 'serverlessExpress'], option: 'app' },
  'aws-serverless-express': { names: ['createServer'] },
  '@fastify/aws-lambda': { names: ['default', 'awsLambdaFastify'] },
  'aws-lambda-fastify': { names: ['default'] },
  'hono/aws-lambda': { names: ['handle', 'streamHandle'] },
  'hono/lambda-edge': { names: ['handle'] },
  'hono/vercel': { names: ['handle'] },
  'hono/netlify': { names: ['handle'] },
};

export const WEB_ADAPTERS: PackageModel = {
  owns: (module) => Object.hasOwn(ADAPTERS, module),
  call(m, { module, path }, { args, at }) {
    const adapter = ADAPTERS[module];
    const name = path.at(-1) ?? 'default';
    // `proxy(server, event, context)` of the oldest of them.
    if (name === 'proxy') return answering(argument(args, 0) ?? UNDEFINED)?.(m, { self: UNDEFINED, args, at });
    if (!adapter?.names.includes(name)) return undefined;
    const first = argument(args, 0) ?? UNDEFINED;
    const given = adapter.option && !webAppIn(first) ? option(m, first, adapter.option, at) : first;
    const run = isGiven(given) ? answering(given) : undefined;
    return run && (name === 'createServer' ? given : nativeFunction(m, at, run));
  },
};

function answering(application: Value): Intrinsic | undefined {
  const app = webAppIn(application);
  return app && ((m) => anyRoute(m, app));
}
