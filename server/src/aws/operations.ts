import waiterData from './data/waiters.json';
import { own } from './own';

const waiters: Readonly<Record<string, Readonly<Record<string, string>>>> = waiterData;

/** Methods of a DynamoDB document client, v2 and v3, whose name is not the operation's. `createSet` calls nothing. */
const DOCUMENT_METHODS: Readonly<Record<string, string>> = {
  get: 'GetItem',
  put: 'PutItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  batchGet: 'BatchGetItem',
  batchWrite: 'BatchWriteItem',
  transactGet: 'TransactGetItems',
  transactWrite: 'TransactWriteItems',
  query: 'Query',
  scan: 'Scan',
  executeStatement: 'ExecuteStatement',
  batchExecuteStatement: 'BatchExecuteStatement',
  executeTransaction: 'ExecuteTransaction',
};

/** Members that every client of either SDK has, and that call no operation of their own. */
const PLUMBING = new Set(
  `
   config middlewareStack initConfig handlers send destroy endpoint api serviceIdentifier isGlobalEndpoint signingRegion publisher makeRequest
   makeUnauthenticatedRequest waitFor on onAsync emit listeners removeListener removeAllListeners callListeners addListener addListeners
   addNamedListener addNamedAsyncListener addNamedListeners addAllRequestListeners setupRequestListeners customizeRequests initialize loadServiceClass
   getLatestServiceClass getLatestServiceVersion validateService setEndpoint endpointFromTemplate getSignatureVersion getSigningName getSignerClass
   serviceInterface defaultRetryCount numRetries retryDelays paginationConfig retryableError networkingError timeoutError throttledError
   expiredCredentialsError clockSkewError isClockSkewed applyClockOffset getSkewCorrectedDate successfulResponse bucketRegionCache
   clearBucketRegionCache credentialsFrom createSet constructor then catch finally toString valueOf toJSON hasOwnProperty bind call apply options
   configure bindServiceObject makeServiceRequest serviceClientOperationsMap getTranslator setupRequest setupResponse
  `.trim().split(/\s+/),
);

/** v2 methods of S3 that stand for another operation, or whose first argument names it (`undefined` here). */
const S3_METHODS: Readonly<Record<string, string | undefined>> = {
  upload: 'PutObject',
  createPresignedPost: 'PutObject',
  getSignedUrl: undefined,
  getSignedUrlPromise: undefined,
};

/** `GetItemCommand` of a client package → `GetItem`; `GetCommand` of lib-dynamodb → `GetItem`. */
export function operationOfCommand(packageName: string, className: string): string | undefined {
  const name = /^([A-Z]\w*)Command$/.exec(className)?.[1];
  if (name === undefined) return undefined;
  if (packageName === '@aws-sdk/lib-dynamodb') return own(DOCUMENT_METHODS, lowerFirst(name)) ?? name;
  return packageName.startsWith('@aws-sdk/client-') ? name : undefined;
}

/** A method of a document client (v2 `DocumentClient`, v3 `DynamoDBDocument`) → operation. */
export const operationOfDocumentMethod = (method: string): string | undefined => own(DOCUMENT_METHODS, method) ?? operationOfMethod('dynamodb', method);

/**
 * A method of a v2 client or of an aggregated v3 client → operation; undefined for members that call none, and for those whose
 * argument names it: `waitFor` (operationOfWaiter), `getSignedUrl` (operationOfSignedName).
 */
export function operationOfMethod(service: string, method: string): string | undefined {
  if (service === 's3' && Object.hasOwn(S3_METHODS, method)) return S3_METHODS[method];
  if (PLUMBING.has(method) || !/^[a-z]\w*$/.test(method)) return undefined;
  return operationOfPaginator(method) ?? (method.startsWith('waitUntil') ? operationOfWaiter(service, method) : upperFirst(method));
}

/** `waitUntilTableExists`, v3's older `waitForTableExists`, v2's `tableExists` → `DescribeTable`. */
export function operationOfWaiter(service: string, waiter: string): string | undefined {
  return own(own(waiters, service) ?? {}, upperFirst(waiter.replace(/^wait(?:Until|For)(?=[A-Z])/, '')));
}

/** `paginateListTables` → `ListTables`. */
export const operationOfPaginator = (name: string): string | undefined => /^paginate([A-Z]\w*)$/.exec(name)?.[1];

/** The name that v2's `getSignedUrl` and `makeRequest` take: `getObject` → `GetObject`. */
export const operationOfSignedName = (name: string): string | undefined => (/^[a-z]\w*$/.test(name) ? upperFirst(name) : undefined);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
