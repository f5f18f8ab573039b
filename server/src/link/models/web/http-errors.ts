import { argument, type Machine, type PackageModel } from '../../evaluate/machine';
import { primitive, type NodeRef, UNDEFINED, type Value } from '../../values/value';
import { given } from './answers';

/** The names of RFC 9110 and of the libraries that follow it. */
const STATUS: Readonly<Record<string, number>> = {
  OK: 200,
  Created: 201,
  Accepted: 202,
  NoContent: 204,
  BadRequest: 400,
  Unauthorized: 401,
  PaymentRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  RequestTimeout: 408,
  Conflict: 409,
  Gone: 410,
  PreconditionFailed: 412,
  PayloadTooLarge: 413,
  UnsupportedMediaType: 415,
  ImATeapot: 418,
  Misdirected: 421,
  UnprocessableEntity: 422,
  Locked: 423,
  FailedDependency: 424,
  TooManyRequests: 429,
  InternalServerError: 500,
  NotImplemented: 501,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
  HttpVersionNotSupported: 505,
};

/** tRPC's codes, where their names are others than those of HTTP. */
const TRPC: Readonly<Record<string, number>> = { PARSE_ERROR: 400, TIMEOUT: 408, CLIENT_CLOSED_REQUEST: 499, UNPROCESSABLE_CONTENT: 422, INTERNAL_SERVER_ERROR: 500 };

/** `NotFound`, `NotFoundException`, `NotFoundError`, `NOT_FOUND`, `notFound`. */
function statusNamed(name: string): number | undefined {
  const words = name.replace(/(Exception|Error)$/, '');
  const squeezed = (/_|^[A-Z]+$/.test(words) ? words : words.replace(/(?!^)([A-Z])/g, '_$1')).replaceAll('_', '').toLowerCase();
  return BY_SQUEEZED.get(squeezed) ?? (name.endsWith('InternalServerError') ? 500 : undefined);
}

const BY_SQUEEZED = new Map([...Object.entries(STATUS).map(([name, status]) => [name.toLowerCase(), status] as const), ['internalserver', 500] as const, ['internal', 500] as const, ['badimplementation', 500] as const, ['servertimeout', 503] as const, ['unavailable', 503] as const]);

/** Packages whose errors are answers: by package, which argument has the status where the name does not say it. */
const ERROR_PACKAGES: Readonly<Record<string, { readonly status?: Readonly<Record<string, number>>; readonly enums?: readonly string[] }>> = {
  'http-errors': { status: { default: 0, createError: 0 } },
  '@middy/util': { status: { createError: 0 } },
  '@nestjs/common': { status: { HttpException: 1 }, enums: ['HttpStatus'] },
  'hono/http-exception': { status: { HTTPException: 0 } },
  '@hapi/boom': {},
  '@feathersjs/errors': {},
  'routing-controllers': { status: { HttpError: 0 } },
  '@aws-lambda-powertools/event-handler/http': {},
  '@aws-lambda-powertools/event-handler/rest': {},
  'http-status-codes': { enums: ['StatusCodes', ''] },
  'http-status': { enums: ['', 'default', 'status'] },
};

/** Errors that frameworks answer with the status they carry. */
export const HTTP_ERRORS: PackageModel = {
  owns: (module) => Object.hasOwn(ERROR_PACKAGES, module) || module === '@trpc/server',
  isStateless: true,
  call: (m, { module, path }, { args, at }) => (module === '@nestjs/common' || module === '@trpc/server' ? undefined : made(m, module, path, args.values, at)),
  construct: (m, { module, path }, args, at) => (module === '@trpc/server' && path.at(-1) === 'TRPCError' ? trpcError(m, argument(args, 0) ?? UNDEFINED, at) : made(m, module, path, args.values, at)),
  read(_m, { module, path }, key, at) {
    const isEnum = ERROR_PACKAGES[module]?.enums?.includes(path.at(-1) ?? '');
    const status = isEnum ? statusNamed(key) : undefined;
    return status === undefined ? undefined : primitive(status, at);
  },
};

function made(m: Machine, module: string, path: readonly string[], args: readonly Value[], at: NodeRef): Value | undefined {
  const name = path.at(-1) ?? 'default';
  const index = ERROR_PACKAGES[module]?.status?.[name];
  const named = statusNamed(name);
  if (index !== undefined) {
    const status = given(args[index]).filter(({ atom }) => atom.kind !== 'object');
    return error(m, name, status.length > 0 ? status : primitive(500, at), args, at);
  }
  return named === undefined || named < 400 ? undefined : error(m, name, primitive(named, at), args, at);
}

function error(m: Machine, name: string, status: Value, args: readonly Value[], at: NodeRef): Value {
  const message = args.find((value) => value.some(({ atom }) => (atom.kind === 'primitive' && typeof atom.value === 'string') || atom.kind === 'pattern' || atom.kind === 'unknown')) ?? UNDEFINED;
  return m.newError({ name: primitive(name, at), message, status, statusCode: status }, at, name);
}

/** `new TRPCError({ code: 'NOT_FOUND' })`. */
function trpcError(m: Machine, options: Value, at: NodeRef): Value {
  const code = m.read(options, 'code', at);
  const statuses = code.map(({ guard, atom }): Value[number] => {
    const text = atom.kind === 'primitive' ? String(atom.value) : '';
    return { guard, atom: { kind: 'primitive', value: TRPC[text] ?? statusNamed(text) ?? 500, at } };
  });
  return m.newError({ name: primitive('TRPCError', at), message: m.read(options, 'message', at), code, status: statuses }, at, 'TRPCError');
}
