import { settlement } from '../evaluate/exceptions';
import type { Interpreter } from '../evaluate/interpreter';
import { nativeFunction } from '../models/native-functions';
import { UNDEFINED, type Value } from '../values/value';
import { type Entry, entryKey, type WayIn } from './entrypoints';

/**
 * Enters a Lambda function and looks at its answer. One with an HTTP status is what API Gateway, load balancers and function URLs ask for: then it
 * answers requests. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function enterLambda(interpreter: Interpreter, { entry, start }: WayIn): void {
  const note = (answer: Value): void => {
    if (hasStatus(answer)) interpreter.uses.answering.add(entryKey(entry));
  };
  note(start(takesCallback(entry) ? [undefined, undefined, callback(interpreter, entry, note)] : []));
}

/** Does it have a third parameter, by which Lambda functions may answer? */
export function takesCallback({ kind, fn }: Entry): boolean {
  const third = fn?.parameters[2];
  return third !== undefined && (kind === 'lambda' || (third.pattern.kind === 'bind' && /^(callback|cb|done)$/i.test(third.pattern.name)));
}

function callback(interpreter: Interpreter, { at }: Entry, note: (answer: Value) => void): Value {
  return nativeFunction(interpreter, at, (_m, { args }) => {
    note(args.values[1] ?? UNDEFINED);
    return UNDEFINED;
  });
}

function hasStatus(answer: Value): boolean {
  return settlement(answer).settled.some(({ atom }) => atom.kind === 'object' && atom.object.members.has('statusCode'));
}
