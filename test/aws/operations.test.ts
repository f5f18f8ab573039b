import { strict as assert } from 'node:assert';
import {
  operationOfCommand,
  operationOfDocumentMethod,
  operationOfMethod,
  operationOfPaginator,
  operationOfSignedName,
  operationOfWaiter,
} from '../../server/src/aws/operations';
import { table } from './table';

describe('[unit] aws operations', () => {
  checks('command', operationOfCommand, `
    @aws-sdk/client-dynamodb GetItemCommand            GetItem
    @aws-sdk/client-dynamodb ExecuteStatementCommand   ExecuteStatement
    @aws-sdk/client-s3       ListObjectsV2Command      ListObjectsV2
    @aws-sdk/client-dynamodb DynamoDBClient            -
    @aws-sdk/client-dynamodb $Command                  -
    @aws-sdk/lib-dynamodb    GetCommand                GetItem
    @aws-sdk/lib-dynamodb    PutCommand                PutItem
    @aws-sdk/lib-dynamodb    UpdateCommand             UpdateItem
    @aws-sdk/lib-dynamodb    DeleteCommand             DeleteItem
    @aws-sdk/lib-dynamodb    BatchGetCommand           BatchGetItem
    @aws-sdk/lib-dynamodb    BatchWriteCommand         BatchWriteItem
    @aws-sdk/lib-dynamodb    TransactGetCommand        TransactGetItems
    @aws-sdk/lib-dynamodb    TransactWriteCommand      TransactWriteItems
    @aws-sdk/lib-dynamodb    QueryCommand              Query
    @aws-sdk/lib-dynamodb    ScanCommand               Scan
    @aws-sdk/lib-dynamodb    ExecuteStatementCommand   ExecuteStatement
    @aws-sdk/lib-dynamodb    BatchExecuteStatementCommand BatchExecuteStatement
    @aws-sdk/lib-dynamodb    ExecuteTransactionCommand ExecuteTransaction
    @aws-sdk/lib-dynamodb    DescribeExportCommand     DescribeExport
    @aws-sdk/lib-dynamodb    DynamoDBDocumentClient    -
    ./commands               GetItemCommand            -`);

  checks('document method', (_, method) => operationOfDocumentMethod(method), `
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

  checks('method', operationOfMethod, `
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

  checks('waiter', operationOfWaiter, `
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

  checks('paginator', (_, name) => operationOfPaginator(name), `
    . paginateScan          Scan
    . paginateListObjectsV2 ListObjectsV2
    . paginate              -
    . paginateitems         -
    . repaginateScan        -`);

  checks('signed name', (_, name) => operationOfSignedName(name), `
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
