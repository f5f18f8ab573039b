import { strict as assert } from 'node:assert';
import {
  commandOperation,
  documentMethod,
  isClientMember,
  methodOperation,
  paginatorOperation,
  signedNameOperation,
  v2SpecialMethod,
  waiterOperation,
} from '../../server/src/aws/operations';
import { table } from './table';

describe('[unit] aws operations', () => {
  checks('command', commandOperation, `
    dynamodb GetItemCommand               GetItem
    dynamodb ExecuteStatementCommand      ExecuteStatement
    dynamodb DescribeExportCommand        DescribeExport
    s3       ListObjectsV2Command         ListObjectsV2
    dynamodb GetCommand                   GetItem
    dynamodb PutCommand                   PutItem
    dynamodb UpdateCommand                UpdateItem
    dynamodb DeleteCommand                DeleteItem
    dynamodb BatchGetCommand              BatchGetItem
    dynamodb BatchWriteCommand            BatchWriteItem
    dynamodb TransactGetCommand           TransactGetItems
    dynamodb TransactWriteCommand         TransactWriteItems
    dynamodb QueryCommand                 Query
    dynamodb ScanCommand                  Scan
    dynamodb BatchExecuteStatementCommand BatchExecuteStatement
    dynamodb ExecuteTransactionCommand    ExecuteTransaction
    kendra   QueryCommand                 Query
    lambda   InvokeCommand                Invoke`);

  checks('document method', (_, method) => documentMethod(method), `
    . get           GetItem
    . put           PutItem
    . update        UpdateItem
    . delete        DeleteItem
    . batchGet      BatchGetItem
    . batchWrite    BatchWriteItem
    . transactGet   TransactGetItems
    . transactWrite TransactWriteItems
    . query         Query
    . scan          Scan
    . createSet     -
    . describeExport DescribeExport
    . paginateQuery Query
    . send          -
    . getTranslator -
    . constructor   -`);

  checks('method', methodOperation, `
    dynamodb getItem             GetItem
    dynamodb listTables          ListTables
    dynamodb paginateScan        Scan
    dynamodb waitUntilTableExists DescribeTable
    s3       listObjectsV2       ListObjectsV2
    s3       upload              PutObject
    s3       createPresignedPost PutObject
    s3       getSignedUrl        -
    s3       getSignedUrlPromise -
    sqs      upload              Upload
    sts      credentialsFrom     -
    sts      assumeRoleWithSAML  AssumeRoleWithSAML
    dynamodb config              -
    dynamodb send                -
    dynamodb destroy             -
    dynamodb middlewareStack     -
    dynamodb makeRequest         -
    dynamodb on                  -
    dynamodb waitFor             -
    dynamodb then                -
    dynamodb toString            -
    dynamodb Endpoint            -`);

  checks('waiter', waiterOperation, `
    dynamodb        waitUntilTableExists              DescribeTable
    dynamodb        waitForTableExists                DescribeTable
    dynamodb        tableNotExists                    DescribeTable
    dynamodb        waitUntilExportCompleted          DescribeExport
    s3              waitUntilObjectExists             HeadObject
    s3              bucketNotExists                   HeadBucket
    ec2             waitUntilInstanceRunning          DescribeInstances
    ec2             instanceStatusOk                  DescribeInstanceStatus
    lambda          waitUntilFunctionActiveV2         GetFunction
    lambda          functionActive                    GetFunctionConfiguration
    rds             dBInstanceAvailable               DescribeDBInstances
    rds             waitUntilDBInstanceAvailable      DescribeDBInstances
    cloudformation  waitUntilStackCreateComplete      DescribeStacks
    ecs             waitUntilServicesStable           DescribeServices
    iam             waitUntilRoleExists               GetRole
    route-53        resourceRecordSetsChanged         GetChange
    elastic-load-balancing-v2 waitUntilTargetInService DescribeTargetHealth
    kinesis         waitUntilStreamExists             DescribeStream
    cloudfront      waitUntilInvalidationCompleted    GetInvalidation
    dynamodb        waitUntilNothing                  -
    not-known-yet   waitUntilTableExists              -`);

  checks('v2 special method', v2SpecialMethod, `
    s3       upload              PutObject
    s3       createPresignedPost PutObject
    s3       getObject           -
    s3       constructor         -
    dynamodb upload              -`);

  const plumbing = 'config send destroy middlewareStack makeRequest makeUnauthenticatedRequest on waitFor endpoint credentialsFrom createSet then toString';
  for (const name of plumbing.split(' ')) it(`${name} is a client's own member`, () => assert.equal(isClientMember(name), true));
  for (const name of ['getItem', 'upload', 'getSignedUrl', 'listTables', 'query']) it(`${name} is not`, () => assert.equal(isClientMember(name), false));

  checks('paginator', paginatorOperation, `
    . paginateScan          Scan
    . paginateListObjectsV2 ListObjectsV2
    . paginate              -
    . paginateitems         -
    . repaginateScan        -`);

  checks('signed name', (_, name) => signedNameOperation(name), `
    . getObject GetObject
    . putObject PutObject
    . GetObject -
    . get-object -`);
});

function checks(what: string, lookUp: (scope: string, name: string) => string | undefined, rows: string): void {
  for (const [scope = '', name = '', operation] of table(rows)) {
    const expected = operation === '-' ? undefined : operation;
    it(`${what} ${name}${scope === '.' ? '' : ` of ${scope}`} calls ${expected ?? 'no operation'}`, () => assert.equal(lookUp(scope, name), expected));
  }
}
