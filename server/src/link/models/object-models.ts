import type { ObjectModel } from '../evaluate/machine';
import { COMMAND_OPTIONS, COMMANDS } from './command-line/commander';
import { YARGS_OBJECTS } from './command-line/parsers';
import { CONSTRUCT_ATTRIBUTES, CONSTRUCT_NODES, CONSTRUCT_OBJECTS } from './constructs/cdk';
import { AWILIX_OBJECTS } from './containers/awilix';
import { CONTAINER_OBJECTS } from './containers/frameworks';
import { NEST_CONFIG_OBJECTS } from './containers/nest-config';
import { CREDENTIALS_OBJECTS } from './credentials';
import { CONVICT_OBJECTS, ENV_VAR_OBJECTS, SCHEMA_OBJECTS } from './env-schemas';
import { LIBRARY_OBJECTS } from './library-clients';
import { NATIVE_FUNCTIONS } from './native-functions';
import { NODE_CONFIG_OBJECTS } from './node-config';
import { PROXIES } from './proxies';
import { OBSERVABLES } from './rxjs';
import { JSON_TEXTS } from './read-files';
import { CLIENT_OBJECTS, COMMAND_OBJECTS, UPLOADS } from './sdk-v3';
import { V2_REQUESTS, V2_UPLOADS } from './sdk-v2';
import { V2_CONFIG_OBJECTS } from './sdk-v2-client';
import { TRPC_PROCEDURES } from './web/trpc';
import { WEB_APPS } from './web/frameworks';

/** One entry for each kind of object that a model makes. */
export const OBJECT_MODELS: readonly ObjectModel[] = [CLIENT_OBJECTS, COMMAND_OBJECTS, COMMANDS, COMMAND_OPTIONS, ...AWILIX_OBJECTS, CONTAINER_OBJECTS, CONSTRUCT_ATTRIBUTES, CONSTRUCT_NODES, CONSTRUCT_OBJECTS, CONVICT_OBJECTS, CREDENTIALS_OBJECTS, ENV_VAR_OBJECTS, JSON_TEXTS, ...LIBRARY_OBJECTS, NATIVE_FUNCTIONS, NEST_CONFIG_OBJECTS, NODE_CONFIG_OBJECTS, OBSERVABLES, PROXIES, SCHEMA_OBJECTS, TRPC_PROCEDURES, UPLOADS, V2_CONFIG_OBJECTS, V2_REQUESTS, V2_UPLOADS, WEB_APPS, YARGS_OBJECTS];
