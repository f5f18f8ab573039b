import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';

const VPCE = { sqs: 'vpce-0f3a1c9d2e-7k2m1x', kms: 'vpce-0b77aa51c4-p0q9zz' } as const;

// The workers' subnets have no route to the internet: everything goes through interface endpoints of the hub VPC.
const hub = 'us-east-1';
const through = (service: keyof typeof VPCE) => `https://${VPCE[service]}.${service}.${hub}.vpce.amazonaws.com`;

export const queue = new SQSClient({ region: hub, endpoint: through('sqs') });
export const keys = new KMSClient({ region: hub, endpoint: through('kms') });
