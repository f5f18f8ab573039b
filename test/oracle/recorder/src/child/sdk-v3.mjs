// SDK v3: requests are taken where they would go to the HTTP handler, resolved and signed.
import { answerTo, meetOutage, openCall } from './journal.mjs';
import { asHelper, callSite, context } from './site.mjs';

const patched = new WeakSet();
const tapped = new WeakSet();

/** A module of SDK v3 as the case sees it: the same, except that its helpers remember where they were called. */
export function tapV3(name, library) {
  for (const value of Object.values(library)) patchClient(value);
  const seen = Object.defineProperty({}, '__esModule', { value: true });
  for (const [key, value] of Object.entries(library)) seen[key] = helperFor(name, key, value) ?? value;
  return seen;
}

function helperFor(name, key, value) {
  if (typeof value !== 'function') return undefined;
  if (key.startsWith('paginate')) return (...args) => paginated(value, args);
  if (key.startsWith('waitUntil') || key.startsWith('waitFor')) return (...args) => asHelper('waiter', () => value(...args));
  if (name.endsWith('/lib-storage') && key === 'Upload') return uploadOf(value);
  if (name.endsWith('/credential-providers') && key.startsWith('from')) return (...args) => credentialsOf(value(...args));
  if (key === 'getSignedUrl') return (...args) => asHelper('presigner', () => presigned(value, ...args));
  if (key === 'createPresignedPost') return (...args) => asHelper('presigner', () => presignedPost(value, ...args));
  return undefined;
}

/** A paginator counts for the place where it was made; the loop that drives it is accepted too. */
function paginated(paginate, args) {
  const site = callSite();
  const pages = paginate(...args);
  const step = (method) => (value) => {
    const loop = callSite();
    return context.run({ via: 'paginator', site, also: loop ? [loop] : [] }, () => pages[method](value));
  };
  return { next: step('next'), return: step('return'), throw: step('throw'), [Symbol.asyncIterator]() { return this; } };
}

function uploadOf(Upload) {
  return class extends Upload {
    #made = callSite();

    done() {
      return asHelper('upload', () => super.done(), [this.#made]);
    }
  };
}

/** Credentials that ask AWS do so when the first client needs them; that counts for the place where they were set up. */
function credentialsOf(provider) {
  const site = callSite();
  return (...args) => {
    const outer = context.getStore()?.call;
    return context.run({ via: 'credentials', site, also: outer?.site ? [outer.site] : [] }, () => provider(...args));
  };
}

async function presigned(getSignedUrl, client, command, options) {
  const call = openCall({ ...identityOf(client, command), client, input: command.input });
  call.region = await regionOf(client);
  call.outcome = 'ok';
  if (!call.region) return 'https://no-region.invalid/';
  const text = await getSignedUrl(client, command, options);
  const url = new URL(text);
  call.host = url.hostname;
  call.signed = url.searchParams.get('X-Amz-Credential')?.split('/')[2];
  return text;
}

async function presignedPost(createPresignedPost, client, options) {
  const call = openCall({ service: suffixOf(client.config.serviceId), operation: 'PutObject', client, input: options });
  call.region = await regionOf(client);
  call.outcome = 'ok';
  if (!call.region) return { url: 'https://no-region.invalid/', fields: {} };
  const post = await createPresignedPost(client, options);
  call.host = new URL(post.url).hostname;
  call.signed = post.fields['X-Amz-Credential'].split('/')[2];
  return post;
}

function patchClient(value) {
  let owner = typeof value === 'function' ? value.prototype : undefined;
  while (owner && !Object.hasOwn(owner, 'send')) owner = Object.getPrototypeOf(owner);
  if (!owner || !Object.hasOwn(owner, 'destroy') || patched.has(owner)) return;
  patched.add(owner);
  const { send } = owner;
  owner.send = function (command, second, third) {
    const options = typeof second === 'function' ? undefined : second;
    const done = typeof second === 'function' ? second : third;
    const answer = perform(this, command, options, () => send.call(this, command, options));
    if (!done) return answer;
    answer.then((output) => done(null, output), (error) => done(error));
    return undefined;
  };
}

async function perform(client, command, options, run) {
  const call = openCall({ ...identityOf(client, command), client, input: command.input });
  call.region = await regionOf(client);
  if (!call.region) {
    // The SDK would refuse here. The program goes on, so that its other calls are seen in this environment too.
    call.outcome = 'ok';
    return answered(call);
  }
  tap(client.middlewareStack);
  const store = { call, isDocument: Boolean(command.clientCommand), abortSignal: options?.abortSignal };
  try {
    const output = await context.run(store, run);
    call.outcome = 'ok';
    return store.documentAnswer ?? output;
  } catch (error) {
    if (call.outcome === 'open') call.outcome = 'error';
    throw error;
  }
}

/** Puts ourselves behind everything that shapes a request: routing, signing, retries. */
function tap(stack) {
  if (tapped.has(stack)) return;
  tapped.add(stack);
  const middleware = (next) => async (args) => {
    const store = context.getStore() ?? {};
    const { call, isDocument, abortSignal } = store;
    if (!call) return next(args);
    call.host = args.request.hostname;
    call.signed = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(args.request.headers.authorization ?? '')?.[1];
    if (abortSignal?.aborted) throw Object.assign(new Error('Request aborted'), { name: 'AbortError' });
    meetOutage(call);
    const output = answered(call);
    // A document command would unmarshall what is scripted in plain values already: it gets that in the end.
    if (isDocument) store.documentAnswer = output;
    return { response: { statusCode: 200, headers: {} }, output: isDocument ? { $metadata: {} } : output };
  };
  stack.add(middleware, { step: 'deserialize', priority: 'high', name: 'oracleTap', override: true });
}

const answered = (call) => ({ ...liven(answerTo(call)), $metadata: { httpStatusCode: 200, attempts: 1 } });

/** Bodies are streams in the SDK's answers, and text in a case. */
function liven(answer) {
  for (const key of ['Body', 'Payload']) {
    if (typeof answer[key] !== 'string') continue;
    const bytes = Buffer.from(answer[key]);
    answer[key] = Object.assign(bytes, {
      transformToString: key === 'Body' ? async () => bytes.toString() : () => bytes.toString(),
      transformToByteArray: async () => new Uint8Array(bytes),
    });
  }
  return answer;
}

async function regionOf(client) {
  try {
    return await client.config.region();
  } catch (error) {
    if (/Region is missing/.test(error.message)) return undefined;
    throw error;
  }
}

function identityOf(client, command) {
  let operation = 'unknown';
  for (let type = (command.clientCommand ?? command).constructor; type?.name !== 'Command' && type?.name !== undefined && type !== Function.prototype; type = Object.getPrototypeOf(type)) {
    if (/.Command$/.test(type.name)) operation = type.name.replace(/Command$/, '');
  }
  return { service: suffixOf(client.config.serviceId), operation };
}

/** `Secrets Manager` is `@aws-sdk/client-secrets-manager`. */
export const suffixOf = (serviceId) => serviceId.toLowerCase().replaceAll(' ', '-');
