import type { PackageModel } from '../evaluate/machine';
import { AWILIX } from './containers/awilix';
import { CONTAINERS } from './containers/frameworks';
import { NEST_CONFIG } from './containers/nest-config';
import { ENV_SCHEMAS } from './env-schemas';
import { GLOBALS } from './globals';
import { NODE_MODULES } from './node-modules';
import { IDENTITY_LIBRARIES } from './identity-libraries';
import { LIBRARY_CLIENTS } from './library-clients';
import { MIDDY, MIDDY_ERROR_HANDLER } from './middy';
import { NODE_CONFIG } from './node-config';
import { OBJECT_LIBRARIES } from './object-libraries';
import { REQUEST_HANDLERS } from './request-handler';
import { COCKATIEL, OPOSSUM } from './resilience/policies';
import { RETRIES } from './resilience/retries';
import { RUNNERS } from './resilience/runners';
import { SDK_V2 } from './sdk-v2';
import { SDK_V3_CLIENTS, SDK_V3_LIBRARIES } from './sdk-v3';
import { WEB_ADAPTERS } from './web/adapters';
import { BATCH_PROCESSORS, CONSUMER_LIBRARIES } from './web/consumers';
import { FETCH_API } from './web/fetch-api';
import { TRPC } from './web/trpc';
import { WEB_DECORATORS } from './web/decorators';
import { WEB_FRAMEWORKS } from './web/frameworks';
import { HTTP_ERRORS } from './web/http-errors';
import { WRAPPERS } from './wrappers';

/** One entry for each package that is understood. */
export const PACKAGE_MODELS: readonly PackageModel[] = [WRAPPERS, FETCH_API, GLOBALS, NODE_MODULES, SDK_V3_CLIENTS, SDK_V3_LIBRARIES, REQUEST_HANDLERS, SDK_V2, ...ENV_SCHEMAS, WEB_DECORATORS, HTTP_ERRORS, ...CONTAINERS, NEST_CONFIG, AWILIX, NODE_CONFIG, MIDDY, MIDDY_ERROR_HANDLER, LIBRARY_CLIENTS, WEB_FRAMEWORKS, WEB_ADAPTERS, CONSUMER_LIBRARIES, BATCH_PROCESSORS, TRPC, RETRIES, RUNNERS, COCKATIEL, OPOSSUM, OBJECT_LIBRARIES, IDENTITY_LIBRARIES];
