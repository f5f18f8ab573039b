import { argument, type PackageModel } from '../evaluate/machine';

/** Functions that give back what they are given, instrumented or cached: `captureAWSv3Client(client)`. By package, then by name. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  'aws-xray-sdk': ['captureAWS', 'captureAWSClient', 'captureAWSv3Client'],
  'aws-xray-sdk-core': ['captureAWS', 'captureAWSClient', 'captureAWSv3Client'],
  '@aws-lambda-powertools/tracer': ['captureAWS', 'captureAWSClient', 'captureAWSv3Client'],
  '@sentry/aws-serverless': ['wrapHandler'],
  '@sentry/serverless': ['wrapHandler'],
  'datadog-lambda-js': ['datadog'],
  lodash: ['once', 'memoize', 'cloneDeep', 'clone', 'identity', 'debounce', 'throttle'],
  'lodash-es': ['once', 'memoize', 'cloneDeep', 'clone', 'identity', 'debounce', 'throttle'],
  'lodash/once': ['', 'default'],
  'lodash/memoize': ['', 'default'],
  'lodash.once': ['', 'default'],
  'lodash.memoize': ['', 'default'],
  memoizee: ['', 'default'],
  'lodash.debounce': ['', 'default'],
  'p-memoize': ['', 'default'],
  mem: ['', 'default'],
  moize: ['', 'default'],
  'micro-memoize': ['', 'default'],
  'express-async-handler': ['', 'default'],
  'hono/factory': ['createMiddleware'],
  react: ['cache'],
  'server-only': [],
};

const INSTRUMENTATION = new Set(['captureAWS', 'captureAWSClient', 'captureAWSv3Client']);

/** Methods of tracers: they give back the client that they are given. */
export function isInstrumentation(method: string): boolean {
  return INSTRUMENTATION.has(method);
}

export const IDENTITY_LIBRARIES: PackageModel = {
  owns: (module) => Object.hasOwn(IDENTITIES, module),
  isStateless: true,
  call: (_m, { module, path }, call) => (IDENTITIES[module]?.includes(path.at(-1) ?? '') ? argument(call.args, 0) : undefined),
};
