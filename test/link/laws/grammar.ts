import * as fc from 'fast-check';
import { childrenOf, code, isExpression, type Declaration, type Expression, type Imported, MAIN, object, type Part, type Program, type Reference } from './program';

/** Where a region comes from. */
type Region =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'event' }
  | { readonly kind: 'fallback'; readonly operator: '??' | '||'; readonly variable: string; readonly otherwise: Region }
  | { readonly kind: 'choice'; readonly variable: string; readonly one: Region; readonly other: Region }
  | { readonly kind: 'table'; readonly variable: string; readonly one: Region; readonly other: Region; readonly isNamed: boolean };

/** A client and the function that calls AWS through it. */
interface Client {
  readonly sdk: 'v3' | 'v2';
  readonly service: Service;
  readonly form: 'local' | 'shared' | 'factory' | 'default-parameter' | 'class' | 'field';
  /** None: the SDK decides. */
  readonly region: Region | undefined;
  /** The region, or the client's options, stand in a const of their own. */
  readonly named: 'nothing' | 'region' | 'options';
}

/** What a program is made from: plain data, so that it shrinks. */
export interface Plan {
  readonly clients: readonly Client[];
  /** The region in `AWS.config.update`. */
  readonly update: Region | undefined;
}

interface Service {
  readonly package: string;
  readonly client: string;
  readonly command: string;
  readonly v2: string;
  readonly method: string;
  readonly input: Readonly<Record<string, string>>;
}

const SERVICES: readonly Service[] = [
  { package: 'client-dynamodb', client: 'DynamoDBClient', command: 'GetItemCommand', v2: 'DynamoDB', method: 'getItem', input: { TableName: 'orders' } },
  { package: 'client-s3', client: 'S3Client', command: 'GetObjectCommand', v2: 'S3', method: 'getObject', input: { Bucket: 'receipts', Key: '1' } },
  { package: 'client-sns', client: 'SNSClient', command: 'PublishCommand', v2: 'SNS', method: 'publish', input: { Message: 'sent' } },
];

const variable = fc.constantFrom('AWS_REGION', 'ORDERS_REGION', 'STAGE');
const region = fc.letrec<{ region: Region }>((tie) => ({
  region: fc.oneof(
    { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('literal'), value: fc.constantFrom('us-east-1', 'eu-west-1', 'ap-south-1') }),
    fc.record({ kind: fc.constant('environment'), variable }),
    fc.record({ kind: fc.constant('event') }),
    fc.record({ kind: fc.constant('fallback'), operator: fc.constantFrom('??', '||'), variable, otherwise: tie('region') }),
    fc.record({ kind: fc.constant('choice'), variable, one: tie('region'), other: tie('region') }),
    fc.record({ kind: fc.constant('table'), variable, one: tie('region'), other: tie('region'), isNamed: fc.boolean() }),
  ),
})).region;

const client: fc.Arbitrary<Client> = fc.record({
  sdk: fc.constantFrom('v3', 'v2'),
  service: fc.constantFrom(...SERVICES),
  form: fc.constantFrom('local', 'shared', 'factory', 'default-parameter', 'class', 'field'),
  region: fc.option(region, { nil: undefined, freq: 6 }),
  named: fc.constantFrom('nothing', 'region', 'options'),
});

export const plan: fc.Arbitrary<Plan> = fc.record({
  clients: fc.array(client, { minLength: 1, maxLength: 3 }),
  update: fc.option(region, { nil: undefined, freq: 1 }),
});

export function build(plan: Plan): Program {
  return new Builder().program(plan);
}

const AWS: Imported = { kind: 'imported', name: 'AWS', from: "import AWS from 'aws-sdk';" };

/** Does it construct a client of SDK v2, which takes the region of `AWS.config` at that moment? */
export function readsGlobalConfig(parts: readonly Part[]): boolean {
  return parts.some((part) => part === AWS || (isExpression(part) && readsGlobalConfig(childrenOf(part))));
}

class Builder {
  private readonly names = new Map<number, string>();
  private readonly declarations: Declaration[] = [];

  program({ clients, update }: Plan): Program {
    const usesUpdate = update && clients.some(({ sdk }) => sdk === 'v2');
    if (usesUpdate) this.declare(this.name('update').id, [AWS, '.config.update(', object({ region: this.region(update) }), ');'], { acts: true });
    for (const one of clients) this.client(one);
    return { declarations: this.declarations, names: this.names };
  }

  /** A name that no other has: the text with a number, from the second on. */
  private name(text: string): Reference {
    const id = this.names.size + 1;
    const taken = new Set(this.names.values());
    let free = text;
    for (let i = 2; taken.has(free); i++) free = `${text}${i}`;
    this.names.set(id, free);
    return { kind: 'reference', id };
  }

  private declare(id: number, parts: readonly Part[], more: Partial<Declaration> = {}): void {
    this.declarations.push({ id, parts, file: MAIN, style: 'named', ...more });
  }

  private constant(text: string, value: Expression): Expression {
    const name = this.name(text);
    this.declare(name.id, ['const ', name, ' = ', value, ';']);
    return code`${name}`;
  }

  /** `event`: the parameter of the function around it, where there is one. */
  private region(region: Region, event?: Reference): Expression {
    switch (region.kind) {
      case 'literal':
        return code`'${region.value}'`;
      case 'environment':
        return environment(region.variable);
      case 'event':
        return event ? code`${event}.region` : environment('EVENT_REGION');
      case 'fallback':
        return code`(${environment(region.variable)} ${region.operator} ${this.region(region.otherwise, event)})`;
      case 'choice':
        return code`(${environment(region.variable)} === 'production' ? ${this.region(region.one, event)} : ${this.region(region.other, event)})`;
      case 'table': {
        const table = object({ production: this.region(region.one, region.isNamed ? undefined : event), test: this.region(region.other, region.isNamed ? undefined : event) });
        return code`(${region.isNamed ? this.constant('regions', table) : table})[${code`(${environment(region.variable)} ?? ${code`'test'`})`}]`;
      }
    }
  }

  private client(client: Client): void {
    const { form, service } = client;
    const handler = this.name('handler');
    const event = this.name('event');
    const entry = (...statements: readonly (readonly Part[])[]): void =>
      this.declare(handler.id, ['async function ', handler, '(', event, ': any) {\n', ...statements.flatMap((parts) => ['  ', ...parts, '\n']), '}'], { isEntry: true });
    switch (form) {
      case 'local': {
        const local = this.name('client');
        const constructed = this.construct(client, this.options(client, event));
        return entry(['const ', local, ' = ', constructed, ';'], this.call(client, code`${local}`));
      }
      case 'shared':
        return entry(this.call(client, this.constant(`${service.v2.toLowerCase()}Client`, this.construct(client, this.options(client)))));
      case 'factory':
      case 'default-parameter': {
        const factory = this.name('createClient');
        const parameter = this.name('region');
        const isDefault = form === 'default-parameter';
        const value = this.regionOf(client, isDefault ? undefined : event);
        const constructed = this.construct(client, object({ region: code`${parameter}`, maxAttempts: code`2` }));
        this.declare(factory.id, ['function ', factory, '(', parameter, ...(isDefault ? [' = ', value] : [': any']), ') {\n  return ', constructed, ';\n}']);
        return entry(this.call(client, isDefault ? code`${factory}()` : code`${factory}(${value})`));
      }
      case 'class':
      case 'field': {
        const store = this.name('Store');
        const parameter = this.name('region');
        const inField = form === 'field';
        const constructed = inField ? this.construct(client, this.options(client)) : this.construct(client, object({ region: code`${parameter}` }));
        const made = inField ? ['  private readonly client = ', constructed, ';\n'] : ['  private readonly client;\n  constructor(', parameter, ': any) {\n    this.client = ', constructed, ';\n  }\n'];
        this.declare(store.id, ['class ', store, ' {\n', ...made, '  async load() {\n    ', ...this.call(client, code`this.client`), '\n  }\n}']);
        return entry(['await ', inField ? code`new ${store}()` : code`new ${store}(${this.regionOf(client, event)})`, '.load();']);
      }
    }
  }

  private regionOf({ region, named }: Client, event?: Reference): Expression {
    if (!region) return code`undefined`;
    return named === 'nothing' ? this.region(region, event) : this.constant('region', this.region(region));
  }

  private options(client: Client, event?: Reference): Expression {
    const region = client.region ? { region: this.regionOf({ ...client, named: client.named === 'region' ? 'region' : 'nothing' }, client.named === 'options' ? undefined : event) } : {};
    const options = object({ ...region, maxAttempts: code`2` });
    return client.named === 'options' ? this.constant('options', options) : options;
  }

  private construct({ sdk, service }: Client, options: Expression): Expression {
    return sdk === 'v2' ? code`new ${AWS}.${service.v2}(${options})` : code`new ${imported(service, service.client)}(${options})`;
  }

  private call({ sdk, service }: Client, client: Expression): readonly Part[] {
    const input = object(Object.fromEntries(Object.entries(service.input).map(([name, text]) => [name, code`'${text}'`])));
    if (sdk === 'v2') return ['await ', client, `.${service.method}(`, input, ').promise();'];
    return ['await ', client, '.send(', code`new ${imported(service, service.command)}(${input})`, ');'];
  }
}

function environment(name: string): Expression {
  return code`process.env.${name}`;
}

function imported(service: Service, name: string): Imported {
  return { kind: 'imported', name, from: `import { ${name} } from '@aws-sdk/${service.package}';` };
}
