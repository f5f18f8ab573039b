import { PublishCommand } from "@aws-sdk/client-sns";
import type { Fault } from "./fault-repository";
import { Services } from "./services";

const services = new Services();

export async function reportFault(fault: Fault) {
  await services.faults.add(fault);
  await services.audit.write(`fault ${fault.fault} at ${fault.beacon}`);
  return { statusCode: 202 };
}

export async function openFaults({ beacon }: Fault) {
  const faults = await services.faults.openFaults(beacon);
  return { statusCode: 200, body: JSON.stringify(faults.map(({ fault }) => fault)) };
}

export async function auditTrail({ beacon }: Fault) {
  return services.audit.search(beacon);
}

export async function alertCoastguard({ beacon, fault }: Fault) {
  const { topic } = services.settings.coastguard;
  await services.sns.send(new PublishCommand({ TopicArn: topic, Subject: "Light out", Message: `${beacon}: ${fault}` }));
}
