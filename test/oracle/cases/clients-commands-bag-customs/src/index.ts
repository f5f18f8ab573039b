import { makeInspectManifests } from "./manifests";
import { createKmsService } from "./services/kms";
import sqsService from "./services/sqs";

export const handler = makeInspectManifests(sqsService, createKmsService());
