// SDK v2: requests are taken in place of its `send` listener, built and signed.
import { answerTo, meetOutage, openCall } from './journal.mjs';
import { asHelper, callSite, context } from './site.mjs';
import { suffixOf } from './sdk-v3.mjs';

let isTapped = false;

/** Patches SDK v2, of which there is one copy, whichever of its files the case asks for. */
export function tapV2(load) {
  if (isTapped) return;
  isTapped = true;
  const AWS = load('aws-sdk');
  tapRequests(AWS);
  tapPresigned(AWS);
  tapUploads(AWS);
  for (const name of ['TemporaryCredentials', 'ChainableTemporaryCredentials', 'CognitoIdentityCredentials', 'WebIdentityCredentials']) {
    tapCredentials(AWS, name);
  }
}

function tapRequests(AWS) {
  const { Core } = AWS.EventListeners;
  const { addAllRequestListeners } = AWS.Service.prototype;
  AWS.Service.prototype.addAllRequestListeners = function (request) {
    addAllRequestListeners.call(this, request);
    // As it is sent, the caller is gone from the stack; it is still there while the request is made.
    const site = callSite();
    const around = context.getStore();
    const open = () => context.run(around, () => openCall({ ...identityOf(this, request), client: this, region: regionOf(this), input: request.params, site }));
    request.oracleOpen = open;
    request.removeListener('validate', Core.VALIDATE_REGION);
    request.removeListener('send', Core.SEND);
    for (const event of ['extractData', 'extractError']) request.removeAllListeners(event);
    request.on('extractData', extract);
    request.onAsync('send', (response, done) => {
      response.oracleCall ??= open();
      send(AWS, response, response.oracleCall);
      done();
    });
  };
}

function send(AWS, response, call) {
  const { request } = response;
  if (call.region) {
    call.host = request.httpRequest.endpoint.hostname;
    call.signed = request.httpRequest.region;
  }
  let answer;
  try {
    meetOutage(call);
    answer = answerTo(call);
  } catch (error) {
    const isNetwork = call.outcome === 'lost';
    response.error = AWS.util.error(error, isNetwork ? { code: 'NetworkingError', retryable: true, hostname: call.host, region: call.signed } : { code: error.name });
    response.retryCount = response.maxRetries ?? Infinity;
    if (isNetwork) request.emit('httpError', [response.error, response], () => {});
    return;
  }
  call.outcome = 'ok';
  response.httpResponse.statusCode = 200;
  response.oracleAnswer = answer;
  // Once more, last of all: the DocumentClient translates what is scripted in plain values already.
  request.on('extractData', extract);
  request.emit('httpHeaders', [200, {}, response, 'OK']);
  request.emit('httpDone', [response]);
}

function extract(response) {
  response.data = structuredClone(response.oracleAnswer);
  for (const key of ['Body', 'Payload']) if (typeof response.data[key] === 'string') response.data[key] = Buffer.from(response.data[key]);
}

function tapPresigned(AWS) {
  const { presign } = AWS.Request.prototype;
  AWS.Request.prototype.presign = function (...args) {
    const call = this.oracleOpen();
    call.via = 'presigner';
    call.outcome = 'ok';
    const note = (url) => {
      if (!call.region || !url) return;
      call.host = new URL(url).hostname;
      call.signed = this.httpRequest.region;
    };
    const done = args.find((arg) => typeof arg === 'function');
    if (done) args[args.indexOf(done)] = (error, url) => { note(url); done(error, url); };
    const url = presign.apply(this, args);
    if (typeof url === 'string') note(url);
    return url;
  };
}

function tapUploads(AWS) {
  const { upload } = AWS.S3.prototype;
  AWS.S3.prototype.upload = function (...args) {
    return asHelper('upload', () => {
      const around = context.getStore();
      const managed = upload.apply(this, args);
      for (const method of ['send', 'promise']) {
        const original = managed[method];
        managed[method] = (...rest) => context.run(around, () => original.apply(managed, rest));
      }
      return managed;
    });
  };
}

function tapCredentials(AWS, name) {
  const Original = AWS[name];
  AWS[name] = class extends Original {
    constructor(...args) {
      super(...args);
      this.oracleSite = callSite();
    }

    refresh(callback) {
      context.run({ via: 'credentials', site: this.oracleSite, also: [] }, () => super.refresh(callback));
    }
  };
}

const regionOf = (service) => service.config.region || undefined;

function identityOf(service, request) {
  const operation = service.api.operations[request.operation]?.name ?? request.operation;
  return { service: suffixOf(service.api.serviceId ?? service.serviceIdentifier), operation };
}
