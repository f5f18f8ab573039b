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

/** v2 methods of S3 that stand for another operation. */
const S3_METHODS: Readonly<Record<string, string>> = { upload: 'PutObject', createPresignedPost: 'PutObject' };

/** `GetItemCommand` → `GetItem`; for DynamoDB also the document client's: `GetCommand` → `GetItem`, `TransactGetCommand` → `TransactGetItems`. */
export function commandOperation(service: string, className: string): string {
  const name = className.replace(/Command$/, '');
  return (service === 'dynamodb' ? own(DOCUMENT_METHODS, lowerFirst(name)) : undefined) ?? name;
}

/** A method of a document client (v2 `DocumentClient`, v3 `DynamoDBDocument`) → operation. */
export const documentMethod = (method: string): string | undefined => own(DOCUMENT_METHODS, method) ?? methodOperation('dynamodb', method);

/** Is it a member of every client that calls no operation of its own: `config`, `send`, `makeRequest`, `on`? */
export const isClientMember = (name: string): boolean => PLUMBING.has(name);

/** A v2 method that stands for another operation: `s3.upload`. */
export const v2SpecialMethod = (service: string, method: string): string | undefined => (service === 's3' ? own(S3_METHODS, method) : undefined);

/**
 * A method of a v2 client or of an aggregated v3 client → operation; undefined for members that call none, and for those whose
 * argument names it: `waitFor` (waiterOperation), `getSignedUrl` (signedNameOperation).
 */
export function methodOperation(service: string, method: string): string | undefined {
  if (isClientMember(method) || !/^[a-z]\w*$/.test(method)) return undefined;
  if (service === 's3' && /^getSignedUrl(?:Promise)?$/.test(method)) return undefined;
  if (method.startsWith('waitUntil')) return waiterOperation(service, method);
  return v2SpecialMethod(service, method) ?? paginatorOperation(service, method) ?? upperFirst(method);
}

/** `waitUntilTableExists`, v3's older `waitForTableExists`, v2's `tableExists` → `DescribeTable`. */
export function waiterOperation(service: string, waiter: string): string | undefined {
  return own(own(waiters, service) ?? {}, upperFirst(waiter.replace(/^wait(?:Until|For)(?=[A-Z])/, '')));
}

/** `paginateListTables` → `ListTables`, in every service. */
export const paginatorOperation = (_service: string, name: string): string | undefined => /^paginate([A-Z]\w*)$/.exec(name)?.[1];

/** The name that v2's `getSignedUrl` and `makeRequest` take: `getObject` → `GetObject`. */
export const signedNameOperation = (name: string): string | undefined => (/^[a-z]\w*$/.test(name) ? upperFirst(name) : undefined);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
