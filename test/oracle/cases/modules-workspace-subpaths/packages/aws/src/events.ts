import { EventBridge } from '@aws-sdk/client-eventbridge';

export const events = new EventBridge({ region: 'eu-west-1' });
