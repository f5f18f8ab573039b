import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { region } from './region.js';

export interface ParcelEvent {
  readonly type: 'parcel.booked' | 'parcel.delivered';
  readonly trackingNumber: string;
}

const events = new EventBridgeClient({ region });

/** Tells the other services of the house. */
export async function announce(event: ParcelEvent): Promise<void> {
  await events.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: 'parcels',
          Source: 'parcel-service',
          DetailType: event.type,
          Detail: JSON.stringify({ trackingNumber: event.trackingNumber }),
        },
      ],
    }),
  );
}
