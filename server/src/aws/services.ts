import arnServices from './data/arn-services.json';
import serviceData from './data/services.json';
import { once, own } from './own';

interface ServiceRow {
  /** A name for people, without `Amazon` or `AWS`. */
  readonly name: string;
  /** Class names in SDK v2, where it has the service. */
  readonly v2?: readonly string[];
  readonly v2Prefix?: string;
  /** The aggregated v3 class where it is not the suffix without hyphens. */
  readonly aggregated?: string;
}

const services: Readonly<Record<string, ServiceRow>> = serviceData;
const arnNames: Readonly<Record<string, string>> = arnServices;

/** v2 names a client twice: the class `SecretsManager` and the path `clients/secretsmanager`, its lower case. */
const v2Names = once(
  () => new Map(Object.entries(services).flatMap(([service, { v2 = [] }]) => v2.flatMap((name) => [[name, service], [name.toLowerCase(), service]] as const))),
);

const V3_PACKAGE = /^@aws-sdk\/client-([a-z0-9-]+)$/;

export const allServices: readonly string[] = Object.keys(services);

export const serviceRow = (service: string): ServiceRow | undefined => own(services, service);

/** `@aws-sdk/client-dynamodb` → `dynamodb`. A client package that is newer than our table still names its service. */
export const serviceOfPackage = (name: string): string | undefined => V3_PACKAGE.exec(name)?.[1];

/** `DynamoDB`, `dynamodb`, `aws-sdk/clients/dynamodb` → `dynamodb`. */
export const serviceOfV2Class = (name: string): string | undefined => v2Names().get(name.replace(/^aws-sdk\/clients\//, '').replace(/\.js$/, ''));

export const serviceOfArn = (arnService: string): string | undefined => own(arnNames, arnService);

export function isAggregatedClient(service: string, name: string): boolean {
  const exception = own(services, service)?.aggregated;
  return exception === undefined ? name.toLowerCase() === service.replaceAll('-', '') && /^[A-Z]/.test(name) : name === exception;
}

export const displayName = (service: string): string => own(services, service)?.name ?? service;
