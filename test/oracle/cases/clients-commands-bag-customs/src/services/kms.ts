import * as kms from "@aws-sdk/client-kms";

export const createKmsService = (config: kms.KMSClientConfig = {}) => ({
  kms: new kms.KMSClient(config),
  commands: { DecryptCommand: kms.DecryptCommand },
});

export type KmsService = ReturnType<typeof createKmsService>;
