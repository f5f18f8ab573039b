/** Where a class or function of a library finds its client or the options for one. Paths are dotted, within one argument. */
interface ClientSource {
  readonly service: string;
  /** Which argument holds the options; the first where nothing is said. */
  readonly options?: number;
  /** Paths of a client that is handed in; the empty path is the argument itself. */
  readonly client?: readonly string[];
  /** Paths of the configuration of a client that the library makes. */
  readonly config?: readonly string[];
  /** The path of another object of the library, whose client and table it uses. */
  readonly within?: string;
  /** The path of the table's name in the options, or the argument that it is. */
  readonly table?: string | number;
}

/** A class, or a function that gives an object with methods. */
export interface LibraryClass extends ClientSource {
  /** Operations by method, separated by spaces where a method calls several. */
  readonly operations?: Readonly<Record<string, string>>;
  /** Methods that end a chain: before them nothing is called. */
  readonly ends?: readonly string[];
  /** The methods that begin a chain; all of them where there are `ends` and nothing is said. */
  readonly chains?: readonly string[];
  /** Members that begin a chain without being called: `Orders.query.byOwner({ … }).go()`. */
  readonly members?: Readonly<Record<string, string>>;
  /** The operation of each class that can be handed to `build`, which begins a chain. */
  readonly builds?: Readonly<Record<string, string>>;
  /** Methods of the records that it gives. */
  readonly documents?: Readonly<Record<string, string>>;
}

/** A function that calls AWS itself. */
export interface LibraryFunction extends ClientSource {
  readonly operations: readonly string[];
}

export interface ClientLibrary {
  readonly module: RegExp;
  /** Name of what the package itself is when it is called or constructed. */
  readonly main?: string;
  readonly classes?: Readonly<Record<string, LibraryClass>>;
  readonly functions?: Readonly<Record<string, LibraryFunction>>;
  /** Functions that give the class. */
  readonly factories?: readonly string[];
  /** Functions that take the client for all that the library does. */
  readonly handedTo?: readonly string[];
  /** What decides where no region is given, if that is not the SDK's own default chain. */
  readonly lastResort?: { readonly variables: readonly string[]; readonly region: string };
}

const POWERTOOLS = { client: ['awsSdkV3Client'], config: ['clientConfig'] } as const;
const MIDDY = { client: [], config: ['awsClientOptions'] } as const;
const ITEM_METHODS = { getItem: 'GetItem', putItem: 'PutItem', updateItem: 'UpdateItem', deleteItem: 'DeleteItem', query: 'Query', scan: 'Scan', batchGetItem: 'BatchGetItem', batchWriteItem: 'BatchWriteItem' };
const ENTITY_METHODS = { get: 'GetItem', put: 'PutItem', update: 'UpdateItem', delete: 'DeleteItem', query: 'Query', scan: 'Scan' };
const TABLE_METHODS = { query: 'Query', scan: 'Scan', batchGet: 'BatchGetItem', batchWrite: 'BatchWriteItem', transactGet: 'TransactGetItems', transactWrite: 'TransactWriteItems' };
const DOCUMENT_METHODS = { ...ENTITY_METHODS, ...TABLE_METHODS };

const middy = (module: string, service: string, operations: readonly string[]): ClientLibrary => ({ module: new RegExp(`^@middy/${module}$`), main: 'default', functions: { default: { service, operations, ...MIDDY } } });

const parameters = (module: string, service: string, functions: Readonly<Record<string, readonly string[]>>, provider: string, operations: Readonly<Record<string, string>>): ClientLibrary => ({
  module: new RegExp(`^@aws-lambda-powertools/parameters/${module}$`),
  functions: Object.fromEntries(Object.entries(functions).map(([name, called]) => [name, { service, operations: called, options: 1, ...POWERTOOLS }])),
  classes: { [provider]: { service, operations, ...(service === 'dynamodb' && { table: 'tableName' }), ...POWERTOOLS } },
});

/** https://www.dynamodbtoolbox.com/docs/entities/actions/get-item and its neighbours. */
const TOOLBOX_COMMANDS = { GetItemCommand: 'GetItem', PutItemCommand: 'PutItem', UpdateItemCommand: 'UpdateItem', UpdateAttributesCommand: 'UpdateItem', DeleteItemCommand: 'DeleteItem', QueryCommand: 'Query', ScanCommand: 'Scan' };

/** Libraries with a client of AWS inside; facts.md says from which sources their defaults are known. */
export const CLIENT_LIBRARIES: readonly ClientLibrary[] = [
  {
    module: /^dynamoose$/,
    handedTo: ['aws.ddb.set', 'default.aws.ddb.set'],
    classes: {
      model: {
        service: 'dynamodb',
        options: 3,
        table: 0,
        operations: { get: 'GetItem', create: 'PutItem', update: 'UpdateItem', delete: 'DeleteItem', query: 'Query', scan: 'Scan', batchGet: 'BatchGetItem', batchPut: 'BatchWriteItem', batchDelete: 'BatchWriteItem' },
        ends: ['exec'],
        chains: ['query', 'scan'],
        documents: { save: 'PutItem', delete: 'DeleteItem' },
      },
    },
  },
  {
    module: /^electrodb$/,
    classes: {
      Entity: {
        service: 'dynamodb',
        options: 1,
        client: ['client'],
        table: 'table',
        operations: { get: 'GetItem', put: 'PutItem', create: 'PutItem', upsert: 'UpdateItem', update: 'UpdateItem', patch: 'UpdateItem', delete: 'DeleteItem', remove: 'DeleteItem', find: 'Query', match: 'Query' },
        ends: ['go'],
        members: { query: 'Query', scan: 'Scan' },
      },
    },
  },
  {
    module: /^dynamodb-toolbox(?:\/.+)?$/,
    classes: {
      // Since version 1 all is built of commands; the methods are those of version 0.
      Table: { service: 'dynamodb', client: ['documentClient', 'DocumentClient'], table: 'name', operations: TABLE_METHODS, builds: TOOLBOX_COMMANDS, ends: ['send'], chains: [] },
      Entity: { service: 'dynamodb', within: 'table', operations: ENTITY_METHODS, builds: TOOLBOX_COMMANDS, ends: ['send'], chains: [] },
    },
  },
  {
    module: /^(?:amazon-dax-client|@amazon-dax-sdk\/client-dax)$/,
    main: 'AmazonDaxClient',
    lastResort: { variables: ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AMAZON_REGION'], region: 'us-east-1' },
    classes: { AmazonDaxClient: { service: 'dynamodb', config: ['', 'config'], operations: ITEM_METHODS } },
  },
  {
    module: /^@amazon-dax-sdk\/lib-dax$/,
    lastResort: { variables: ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AMAZON_REGION'], region: 'us-east-1' },
    classes: { DaxDocument: { service: 'dynamodb', config: ['', 'config'], operations: { ...ITEM_METHODS, ...DOCUMENT_METHODS } } },
  },
  { module: /^connect-dynamodb$/, main: 'DynamoDBStore', factories: ['DynamoDBStore'], classes: { DynamoDBStore: { service: 'dynamodb', client: ['client'], config: ['AWSConfigJSON'], table: 'table' } } },
  { module: /^@aws-lambda-powertools\/idempotency\/dynamodb$/, classes: { DynamoDBPersistenceLayer: { service: 'dynamodb', table: 'tableName', ...POWERTOOLS } } },
  parameters('ssm', 'ssm', { getParameter: ['GetParameter'], getParameters: ['GetParametersByPath'], getParametersByName: ['GetParameters'], setParameter: ['PutParameter'] }, 'SSMProvider', {
    get: 'GetParameter',
    getMultiple: 'GetParametersByPath',
    getParametersByName: 'GetParameters',
    set: 'PutParameter',
  }),
  parameters('secrets', 'secrets-manager', { getSecret: ['GetSecretValue'] }, 'SecretsProvider', { get: 'GetSecretValue' }),
  parameters('dynamodb', 'dynamodb', {}, 'DynamoDBProvider', { get: 'GetItem', getMultiple: 'Query' }),
  parameters('appconfig', 'appconfigdata', { getAppConfig: ['StartConfigurationSession', 'GetLatestConfiguration'] }, 'AppConfigProvider', { get: 'StartConfigurationSession GetLatestConfiguration' }),
  middy('ssm', 'ssm', ['GetParameters']),
  middy('secrets-manager', 'secrets-manager', ['GetSecretValue']),
  middy('dynamodb', 'dynamodb', ['GetItem']),
  middy('s3', 's3', ['GetObject']),
  middy('sts', 'sts', ['AssumeRole']),
  middy('appconfig', 'appconfigdata', ['StartConfigurationSession', 'GetLatestConfiguration']),
  middy('service-discovery', 'servicediscovery', ['DiscoverInstances']),
];
