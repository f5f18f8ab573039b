import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import middy from "@middy/core";
import { idempotent } from "./platform/idempotent";

interface Charge {
  chargeId: string;
  cents: number;
}

const bus = new EventBridgeClient({ region: "us-west-2" });

const charge = async (event: Charge) => {
  await bus.send(
    new PutEventsCommand({ Entries: [{ Source: "billing", DetailType: "charge.requested", Detail: JSON.stringify(event) }] }),
  );
  return { charged: event.cents };
};

export const handler = middy<Charge, { charged: number }>()
  .use(idempotent<Charge>(({ chargeId }) => chargeId))
  .handler(charge);
